import { ORDER_OUTCOMES, type OrderOutcome } from '@orderdesk/contract';

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
  'handledBy',
  'handledOn',
] as const;

/** Running or ended, and how it ended: two parameters, one choice. */
export const ARCHIVE_STATES = ['', 'running', 'ended', ...ORDER_OUTCOMES] as const;
export type ArchiveState = (typeof ARCHIVE_STATES)[number];

const isOutcome = (state: string | null): state is OrderOutcome =>
  ORDER_OUTCOMES.some((outcome) => outcome === state);

type Parameters = Pick<URLSearchParams, 'get'>;
/** The parameters of an address, also one that may only be read. */
type Address = { toString(): string };

export function stateIn(asked: Parameters): ArchiveState {
  const outcome = asked.get('outcome');
  if (isOutcome(outcome)) return outcome;
  const open = asked.get('open');
  return open === 'true' ? 'running' : open === 'false' ? 'ended' : '';
}

/** The address's parameters with another state. A running order has no day on which it ended. */
export function withState(asked: Address, state: string): URLSearchParams {
  const next = new URLSearchParams(asked.toString());
  next.delete('open');
  next.delete('outcome');
  if (isOutcome(state)) next.set('outcome', state);
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

const archiveUrl = (asked: Record<string, string>): string =>
  `/desk/orders?${new URLSearchParams(asked).toString()}`;

/** The orders in which a text is found, whatever became of them. */
export const searchFor = (q: string): string => archiveUrl({ q });

/** The orders that ended so on these days: the list behind a figure. */
export const endedUrl = (from: string, outcome: OrderOutcome, to = from): string =>
  archiveUrl({ outcome, endedFrom: from, endedTo: to });

/** The orders that were placed on these days. */
export const placedUrl = (from: string, to: string): string => archiveUrl({ from, to });

/** The orders on which this person did something on that day. */
export const handledUrl = (personId: string, day: string): string =>
  archiveUrl({ handledBy: personId, handledOn: day });

/** The day of whose work is asked for; null when nothing is asked of that. */
export const handledDay = (asked: Parameters): string | null =>
  asked.get('handledBy') && asked.get('handledOn');

/** Who has the orders that are asked for: a person's id, `me` or `none`; null when nothing is asked of that. */
export const ownerAsked = (asked: Parameters): string | null => asked.get('owner') || null;

export function withoutOwner(asked: Address): URLSearchParams {
  const next = new URLSearchParams(asked.toString());
  next.delete('owner');
  return next;
}

export function withoutHandled(asked: Address): URLSearchParams {
  const next = new URLSearchParams(asked.toString());
  next.delete('handledBy');
  next.delete('handledOn');
  return next;
}
