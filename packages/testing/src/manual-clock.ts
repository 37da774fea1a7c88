/** A clock that stands still until it is told to move; it fits wherever `{ now(): Date }` is asked for. */
export type ManualClock = {
  now(): Date;
  /** Moves to an instant (ISO 8601 with zone, or a Date); backwards is refused, since no clock of ours ever goes back. */
  set(instant: string | Date): Date;
  /** Moves on by a span of plain (not business) time. */
  advance(span: Span): Date;
};

export type Span = {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly ms?: number;
};

const DAY = 86_400_000;

export function manualClock(start: string | Date = '2026-11-23T01:00:00.000Z'): ManualClock {
  let at = parse(start);
  const moveTo = (next: number): Date => {
    if (next < at) throw new RangeError('A clock does not go back.');
    at = next;
    return new Date(at);
  };
  return {
    now: () => new Date(at),
    set: (instant) => moveTo(parse(instant)),
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0, ms = 0 }) =>
      moveTo(at + days * DAY + hours * 3_600_000 + minutes * 60_000 + seconds * 1000 + ms),
  };
}

function parse(instant: string | Date): number {
  const time = new Date(instant).getTime();
  if (Number.isNaN(time)) throw new RangeError(`Not an instant: ${String(instant)}`);
  return time;
}
