/** Height of every line of the list, px. */
export const ROW_HEIGHT = 32;

/** Which lines of a list of equally high ones to draw: those in sight and `spare` more on either side. `to` is exclusive. */
export function visibleRange(
  scrollTop: number,
  viewport: number,
  count: number,
  spare = 8,
): { from: number; to: number } {
  const first = Math.floor(Math.max(0, scrollTop) / ROW_HEIGHT);
  const shown = Math.ceil(Math.max(0, viewport) / ROW_HEIGHT) + 1;
  const from = Math.max(0, Math.min(first - spare, count - shown));
  return { from, to: Math.min(count, first + shown + spare) };
}

/** Where to scroll so that the line is wholly in sight; unchanged when it is. */
export function revealing(index: number, scrollTop: number, viewport: number): number {
  const top = index * ROW_HEIGHT;
  if (top < scrollTop) return top;
  if (top + ROW_HEIGHT > scrollTop + viewport) return top + ROW_HEIGHT - viewport;
  return scrollTop;
}
