import { flushSync } from 'svelte';

/**
 * Whether what stands in a field here cannot be read: then what was read before is not meant any more, and nothing is sent by it. Whoever
 * sends it goes on in that field, which says what is wrong (`data-unread`).
 */
export function standsUnread(within: ParentNode | null | undefined): boolean {
  // A field reads what was typed when it is left, which this press may have done.
  flushSync();
  const field = within?.querySelector<HTMLElement>('[data-unread]') ?? null;
  field?.focus();
  return field !== null;
}
