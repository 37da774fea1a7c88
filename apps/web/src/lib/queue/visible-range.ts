/** Height of every line of the list, px: dense for a mouse, two lines of text beside an open order, and for a thumb. */
export const ROW_HEIGHT = { desk: 32, split: 48, phone: 60 } as const;

/** A list narrower than this, px, shows each row in two lines. */
export const ONE_LINE_WIDTH = 720;

/** Which lines of a list of equally high ones to draw: those in sight and `spare` more on either side. `to` is exclusive. */
export function visibleRange(
  scrollTop: number,
  viewport: number,
  count: number,
  height: number,
  spare = 8,
): { from: number; to: number } {
  const first = Math.floor(Math.max(0, scrollTop) / height);
  const shown = Math.ceil(Math.max(0, viewport) / height) + 1;
  const from = Math.max(0, Math.min(first - spare, count - shown));
  return { from, to: Math.min(count, first + shown + spare) };
}

/** Where to scroll so that the line is wholly in sight; unchanged when it is. */
export function revealing(index: number, scrollTop: number, viewport: number, height: number): number {
  const top = index * height;
  if (top < scrollTop) return top;
  if (top + height > scrollTop + viewport) return top + height - viewport;
  return scrollTop;
}
