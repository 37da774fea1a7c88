import type { CartLine } from '@orderdesk/contract';

/** What a cart holds: lines to be ordered and lines kept for later. Never changed in place. */
export type CartContent = { readonly lines: readonly CartLine[]; readonly saved: readonly CartLine[] };

/**
 * A change of a cart as data, so that it can be made again on top of another device's newer cart, and kept in the browser until
 * the server has it. `key` is a `lineKey`.
 */
export type CartChange =
  | { readonly kind: 'add'; readonly lines: readonly CartLine[] }
  | { readonly kind: 'quantity'; readonly key: string; readonly quantity: number }
  | { readonly kind: 'note'; readonly key: string; readonly note: string }
  | { readonly kind: 'remove' | 'save' | 'unsave'; readonly key: string }
  | { readonly kind: 'restore'; readonly line: CartLine; readonly index: number }
  | { readonly kind: 'merge'; readonly guest: CartContent };

export const EMPTY: CartContent = { lines: [], saved: [] };

/** One product in one unit is one line. */
export const lineKey = (line: Pick<CartLine, 'productId' | 'unitId'>): string =>
  `${line.productId}:${line.unitId}`;

const without = (lines: readonly CartLine[], key: string) => lines.filter((line) => lineKey(line) !== key);
const find = (lines: readonly CartLine[], key: string) => lines.find((line) => lineKey(line) === key);
const replace = (lines: readonly CartLine[], key: string, change: Partial<CartLine>) =>
  lines.map((line) => (lineKey(line) === key ? { ...line, ...change } : line));

/** The cart after a change. What the change is about may be gone: then nothing happens. */
export function applyChange(content: CartContent, change: CartChange): CartContent {
  const { lines, saved } = content;
  switch (change.kind) {
    case 'add':
      return change.lines.reduce(addLine, content);
    case 'quantity':
      return { lines: replace(lines, change.key, { quantity: change.quantity }), saved };
    case 'note':
      return {
        lines: replace(lines, change.key, { note: change.note === '' ? undefined : change.note }),
        saved,
      };
    case 'remove':
      return { lines: without(lines, change.key), saved: without(saved, change.key) };
    case 'restore':
      return find(lines, lineKey(change.line))
        ? content
        : { lines: lines.toSpliced(change.index, 0, change.line), saved };
    case 'save': {
      const line = find(lines, change.key);
      return line
        ? { lines: without(lines, change.key), saved: [...without(saved, change.key), line] }
        : content;
    }
    case 'unsave': {
      const line = find(saved, change.key);
      return line ? addLine(content, line) : content;
    }
    case 'merge':
      return mergeIn(content, change.guest);
  }
}

/** Puts a line in; what is there already grows by its quantity. */
function addLine(content: CartContent, line: CartLine): CartContent {
  const key = lineKey(line);
  const there = find(content.lines, key);
  const lines = there
    ? replace(content.lines, key, { quantity: there.quantity + line.quantity })
    : [...content.lines, line];
  return { lines, saved: without(content.saved, key) };
}

/**
 * A visitor's cart joins the account's at sign-in. Where both hold a line the larger quantity counts: nobody finds more in
 * the cart than they ever typed.
 */
function mergeIn(content: CartContent, guest: CartContent): CartContent {
  const lines = guest.lines.reduce((now, line) => {
    const there = find(now, lineKey(line));
    if (!there) return [...now, line];
    const quantity = Math.max(there.quantity, line.quantity);
    return replace(now, lineKey(line), { quantity, note: there.note ?? line.note });
  }, content.lines);
  const saved = [...content.saved, ...guest.saved.filter((line) => !find(content.saved, lineKey(line)))];
  return { lines, saved: saved.filter((line) => !find(lines, lineKey(line))) };
}
