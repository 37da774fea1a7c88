import type { CartLine } from '@orderdesk/contract';

/** What a cart holds: lines to be ordered and lines kept for later. Never changed in place. */
export type CartContent = { readonly lines: readonly CartLine[]; readonly saved: readonly CartLine[] };

/** A change of a cart as a function, so that it can be made again on top of another device's newer cart. */
export type CartChange = (content: CartContent) => CartContent;

export const EMPTY: CartContent = { lines: [], saved: [] };

/** One product in one unit is one line. */
export const lineKey = (line: Pick<CartLine, 'productId' | 'unitId'>): string =>
  `${line.productId}:${line.unitId}`;

const without = (lines: readonly CartLine[], key: string) => lines.filter((line) => lineKey(line) !== key);
const find = (lines: readonly CartLine[], key: string) => lines.find((line) => lineKey(line) === key);
const replace = (lines: readonly CartLine[], key: string, change: Partial<CartLine>) =>
  lines.map((line) => (lineKey(line) === key ? { ...line, ...change } : line));

/** Puts lines in; what is there already grows by their quantity. */
export const addLines =
  (added: readonly CartLine[]): CartChange =>
  (content) =>
    added.reduce((now, line) => {
      const key = lineKey(line);
      const there = find(now.lines, key);
      const lines = there
        ? replace(now.lines, key, { quantity: there.quantity + line.quantity })
        : [...now.lines, line];
      return { lines, saved: without(now.saved, key) };
    }, content);

export const setQuantity =
  (key: string, quantity: number): CartChange =>
  (content) => ({ ...content, lines: replace(content.lines, key, { quantity }) });

export const setNote =
  (key: string, note: string): CartChange =>
  (content) => ({ ...content, lines: replace(content.lines, key, { note: note === '' ? undefined : note }) });

export const removeLine =
  (key: string): CartChange =>
  ({ lines, saved }) => ({ lines: without(lines, key), saved: without(saved, key) });

/** Puts a removed line back where it stood. */
export const restoreLine =
  (line: CartLine, index: number): CartChange =>
  (content) =>
    find(content.lines, lineKey(line))
      ? content
      : { ...content, lines: content.lines.toSpliced(index, 0, line) };

export const saveForLater =
  (key: string): CartChange =>
  (content) => {
    const line = find(content.lines, key);
    if (!line) return content;
    return { lines: without(content.lines, key), saved: [...without(content.saved, key), line] };
  };

export const moveToCart =
  (key: string): CartChange =>
  (content) => {
    const line = find(content.saved, key);
    return line ? addLines([line])(content) : content;
  };

/** What was ordered leaves the cart; what was added meanwhile stays. */
export const removeLines =
  (keys: readonly string[]): CartChange =>
  (content) => ({ ...content, lines: content.lines.filter((line) => !keys.includes(lineKey(line))) });

/**
 * A visitor's cart joins the account's at sign-in. Where both hold a line the larger quantity counts: nobody finds more in
 * the cart than they ever typed.
 */
export const mergeIn =
  (guest: CartContent): CartChange =>
  (content) => {
    const lines = guest.lines.reduce((now, line) => {
      const there = find(now, lineKey(line));
      if (!there) return [...now, line];
      const quantity = Math.max(there.quantity, line.quantity);
      return replace(now, lineKey(line), { quantity, note: there.note ?? line.note });
    }, content.lines);
    const saved = [...content.saved, ...guest.saved.filter((line) => !find(content.saved, lineKey(line)))];
    return { lines, saved: saved.filter((line) => !find(lines, lineKey(line))) };
  };
