/** The page numbers worth offering: the ends and what is around the present one. Negative numbers stand for gaps. */
export function pagesAround(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  const sorted = [...new Set(near)].sort((a, b) => a - b);
  return sorted.flatMap((one, index) => {
    const before = sorted[index - 1] ?? 0;
    if (one - before <= 1) return [one];
    return one - before === 2 ? [one - 1, one] : [-one, one];
  });
}
