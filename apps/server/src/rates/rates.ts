import type { Person } from '@orderdesk/domain';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { lanes } from '../core/lanes.ts';
import { Pauses } from './pauses.ts';
import { Turns } from './turns.ts';

/** So many within so many seconds. */
export type Rate = { readonly points: number; readonly seconds: number };

/**
 * What is counted apart: looking, having goods priced, saving what is one's own, everything that writes an order (it costs the database most and tells other
 * people things), connecting, signing in.
 */
export type RateKind = 'read' | 'quote' | 'write' | 'order' | 'connect' | 'sign-in';

type Table = Readonly<Record<RateKind, Rate>>;
const perMinute = (points: number): Rate => ({ points, seconds: 60 });

/**
 * Far above what a person does, far below what keeps a process from serving others. An address stands for all who sit behind it; this
 * machine's own may be a proxy's that nobody declared, with everybody behind it.
 */
export const RATES = {
  customer: {
    read: perMinute(900),
    quote: perMinute(600),
    write: perMinute(180),
    order: perMinute(60),
    connect: perMinute(60),
    'sign-in': perMinute(30),
  },
  staff: {
    read: perMinute(2400),
    quote: perMinute(600),
    write: perMinute(300),
    order: perMinute(300),
    connect: perMinute(120),
    'sign-in': perMinute(30),
  },
  address: {
    read: perMinute(6000),
    quote: perMinute(3000),
    write: perMinute(1200),
    order: perMinute(900),
    connect: perMinute(600),
    'sign-in': perMinute(120),
  },
  thisMachine: {
    read: perMinute(60_000),
    quote: perMinute(30_000),
    write: perMinute(12_000),
    order: perMinute(9000),
    connect: perMinute(6000),
    'sign-in': perMinute(1200),
  },
} as const satisfies Readonly<Record<string, Table>>;
type Whose = keyof typeof RATES;

const MOST_SOCKETS = 20;
/** A page asks for the price of what it shows, and drops an answer that is late: more waiting at once is no page. */
const MOST_WAITING = 15;

export type Asker = {
  readonly person: Pick<Person, 'id' | 'kind'> | null;
  /** Null: not known, as in tests without a socket. */
  readonly address: string | null;
};

export type Rates = {
  /** Live connections one person may have at once: browser windows. */
  readonly sockets: number;
  /**
   * Counts `points` (one, where nothing is said) for the person, and where they may, for the address: what somebody was refused does not
   * count against the others there. The seconds to wait when that is too many, else null.
   */
  take(kind: RateKind, asker: Asker, points?: number): Promise<number | null>;
  /** Runs one at a time of what this person, or a visitor's address, asks for; throws `Crowded` when several wait already. */
  oneOf<T>(asker: Asker, work: () => Promise<T>): Promise<T>;
  /** Waits for the turn of something that writes: a person's are taken one after the other. Gives what ends it. */
  turn(asker: Asker): Promise<() => void>;
  /** Waits for a moment before a refusal is answered. */
  pause(asker: Asker): Promise<void>;
};

/** A large request counts for several, yet never for so many that fewer than this could be sent in a row. */
const FEWEST_IN_A_ROW = 6;
/** The work of reading and checking a request grows with its size: each so many characters count for one more. */
const CHARACTERS_A_POINT = 10_000;

/** Each line is priced in every way of delivery: about so many characters are ten of them. */
const CHARACTERS_A_POINT_OF_QUOTES = 1000;

/** What a request with such a body counts for. */
export const pointsOf = (characters: number, kind: RateKind = 'read'): number =>
  1 + Math.floor(characters / (kind === 'quote' ? CHARACTERS_A_POINT_OF_QUOTES : CHARACTERS_A_POINT));

/** A person, or whoever asks from an address without being one. */
const keyOf = ({ person, address }: Asker): string => (person ? person.id : `address ${address}`);

/** Counts nothing: for tests and measurements that are many people at once. */
export const NO_RATES: Rates = {
  sockets: Infinity,
  take: () => Promise.resolve(null),
  oneOf: (_, work) => work(),
  turn: () => Promise.resolve(() => undefined),
  pause: () => Promise.resolve(),
};

/**
 * Counts in this process's memory: a look-up costs microseconds and no write. Several processes each count for themselves, so together
 * they let as many times more through; what must be counted over all of them (wrong passwords) is in the database.
 */
export function memoryRates(): Rates {
  const limiters = new Map<string, RateLimiterMemory>();
  const turns = new Turns();
  const asking = lanes(MOST_WAITING);
  const pauses = new Pauses();
  const limiter = (whose: Whose, kind: RateKind): RateLimiterMemory => {
    const name = `${whose}:${kind}`;
    const known = limiters.get(name);
    if (known) return known;
    const { points, seconds } = RATES[whose][kind];
    const made = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
    limiters.set(name, made);
    return made;
  };

  return {
    sockets: MOST_SOCKETS,
    async take(kind, { person, address }, points = 1) {
      const own =
        person &&
        (await wait(limiter(person.kind === 'staff' ? 'staff' : 'customer', kind), person.id, points));
      if (own !== null || address === null) return own;
      return wait(limiter(isThisMachine(address) ? 'thisMachine' : 'address', kind), address, points);
    },
    oneOf: (asker, work) => asking.run(keyOf(asker), work),
    // Somebody nobody knows has nothing to write that would be kept.
    turn: ({ person }) => (person ? turns.take(person.id) : NO_RATES.turn({ person: null, address: null })),
    pause: (asker) => pauses.take(keyOf(asker)),
  };
}

/** The seconds to wait; null when it may be. */
async function wait(limiter: RateLimiterMemory, key: string, points: number): Promise<number | null> {
  try {
    await limiter.consume(key, Math.min(points, Math.floor(limiter.points / FEWEST_IN_A_ROW)));
    return null;
  } catch (full) {
    if (!(full instanceof RateLimiterRes)) throw full;
    return Math.max(1, Math.ceil(full.msBeforeNext / 1000));
  }
}

const isThisMachine = (address: string): boolean => /^(::1|(::ffff:)?127\.)/.test(address);
