export type Shortcut =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'close'
  | 'claim'
  | 'release'
  | 'assign'
  | 'search'
  | 'palette'
  | 'help'
  | 'next-view'
  | 'previous-view'
  | 'show-new';

type Press = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>;

const PLAIN: Readonly<Record<string, Shortcut>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  o: 'open',
  Enter: 'open',
  Escape: 'close',
  c: 'claim',
  r: 'release',
  a: 'assign',
  '/': 'search',
  '?': 'help',
  ']': 'next-view',
  '[': 'previous-view',
  n: 'show-new',
};

/** What moves about the desk; no event of an order may have one of these. */
export const NAVIGATION_KEYS: ReadonlySet<string> = new Set(Object.keys(PLAIN));

/** Keys that a focused button, link or menu uses itself. */
const OWN_KEYS = new Set(['Enter', 'ArrowDown', 'ArrowUp', 'Home', 'End']);

/**
 * What a key press means on the desk. While someone types only the palette is reachable, and Escape leaves to the field; keys a
 * focused control needs are left to it.
 */
export function shortcutOf(press: Press, focus: 'typing' | 'control' | 'free'): Shortcut | null {
  if ((press.metaKey || press.ctrlKey) && !press.altKey && press.key.toLowerCase() === 'k') return 'palette';
  if (press.metaKey || press.ctrlKey || press.altKey || focus === 'typing') return null;
  if (focus === 'control' && OWN_KEYS.has(press.key)) return null;
  return PLAIN[press.key.length === 1 ? press.key.toLowerCase() : press.key] ?? null;
}

/** Fields, and what floats above the desk: a letter typed there is never meant for the list behind. */
const TYPING =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=dialog], [role=menu]';

/** Where the focus stands, as far as keys are concerned. The list itself counts as free: its arrows are ours. */
export function focusOf(target: EventTarget | null): 'typing' | 'control' | 'free' {
  if (!(target instanceof Element)) return 'free';
  if (target.closest(TYPING)) return 'typing';
  if (target.closest('[data-list]')) return 'free';
  // In an open order the arrows scroll.
  return target.closest('button, a, [role=tab], summary, [data-pane]') ? 'control' : 'free';
}

/** Is this inside something that floats above the desk? */
export const isOverlaid = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=dialog], [role=menu]') !== null;

/**
 * The letter or digit of a press without Ctrl, ⌘ or Alt, small whatever Caps Lock says; null: none. An input method that is switched on
 * hides the letter, not the key.
 */
export function plainLetter(press: Press & Pick<KeyboardEvent, 'code'>): string | null {
  if (press.metaKey || press.ctrlKey || press.altKey) return null;
  const key = press.key === 'Process' ? press.code.replace(/^(Key|Digit)/, '') : press.key;
  if (/^[a-z0-9]$/i.test(key)) return key.toLowerCase();
  return null;
}

/** What the help lists, in this order: the keys, and the word's message key. */
export const SHORTCUT_HELP: readonly { readonly keys: readonly string[]; readonly does: Shortcut }[] = [
  { keys: ['j', '↓'], does: 'next' },
  { keys: ['k', '↑'], does: 'previous' },
  { keys: ['o', '↵'], does: 'open' },
  { keys: ['Esc'], does: 'close' },
  { keys: ['c'], does: 'claim' },
  { keys: ['r'], does: 'release' },
  { keys: ['a'], does: 'assign' },
  { keys: ['n'], does: 'show-new' },
  { keys: ['['], does: 'previous-view' },
  { keys: [']'], does: 'next-view' },
  { keys: ['/'], does: 'search' },
  { keys: ['⌘ K'], does: 'palette' },
  { keys: ['?'], does: 'help' },
];
