/** The list of all orders: what its address asks for, in the words of `GET /api/orders`. */
export const ARCHIVE_PARAMETERS = [
  'q',
  'open',
  'outcome',
  'from',
  'to',
  'endedFrom',
  'endedTo',
  'owner',
] as const;

/** Running or ended, and how it ended: two parameters, one choice. */
export const ARCHIVE_STATES = ['', 'running', 'ended', 'completed', 'cancelled'] as const;
export type ArchiveState = (typeof ARCHIVE_STATES)[number];

type Parameters = Pick<URLSearchParams, 'get'>;
/** The parameters of an address, also one that may only be read. */
type Address = { toString(): string };

export function stateIn(asked: Parameters): ArchiveState {
  const outcome = asked.get('outcome');
  if (outcome === 'completed' || outcome === 'cancelled') return outcome;
  const open = asked.get('open');
  return open === 'true' ? 'running' : open === 'false' ? 'ended' : '';
}

/** The address's parameters with another state. A running order has no day on which it ended. */
export function withState(asked: Address, state: string): URLSearchParams {
  const next = new URLSearchParams(asked.toString());
  next.delete('open');
  next.delete('outcome');
  if (state === 'completed' || state === 'cancelled') next.set('outcome', state);
  else if (state !== '') next.set('open', String(state === 'running'));
  return state === 'running' ? withoutEnded(next) : next;
}

export function withoutEnded(asked: Address): URLSearchParams {
  const next = new URLSearchParams(asked.toString());
  next.delete('endedFrom');
  next.delete('endedTo');
  return next;
}

/** The first and last day on which the orders asked for ended; null when nothing is asked of that. */
export function endedDays(asked: Parameters): { from: string; to: string } | null {
  const [from, to] = [asked.get('endedFrom') ?? '', asked.get('endedTo') ?? ''];
  return from === '' && to === '' ? null : { from, to };
}

/** The orders that ended so on this day: the list behind a figure. */
export const endedUrl = (day: string, outcome: 'completed' | 'cancelled'): string =>
  `/desk/orders?${new URLSearchParams({ outcome, endedFrom: day, endedTo: day }).toString()}`;
