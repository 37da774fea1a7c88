import type { ProxyTrust } from '../http/trusted-proxies.ts';
import type { IncomingMessage } from 'node:http';
import { callerAt, socketAddress } from '../http/client-address.ts';
import type { Rates } from '../rates/rates.ts';
import { messageBudget } from './message-budget.ts';

/**
 * Far above what a person at the keyboard causes (moving through a list watches and leaves an order per step) in all their windows, far
 * below what would keep the process from serving others.
 */
const MESSAGES = { burst: 400, perSecond: 150 };

type Budget = ReturnType<typeof messageBudget>;
type Held = { sockets: number; readonly budget: Budget };

/** What one person's sockets may take of this process: so many at once, opened so often, saying so much together. */
export type SocketQuota = {
  /** Why this connection is not to be; null when it may. */
  refuse(request: IncomingMessage, personId: string): Promise<string | null>;
  /** Counts the connection in until `release`; false when there are too many by now. */
  hold(personId: string): boolean;
  release(personId: string): void;
  /** Shared by all of a person's sockets. Ended ones have none left. */
  budget(personId: string): Budget;
};

export function socketQuota(rates: Rates, trust: ProxyTrust, now: () => number): SocketQuota {
  const held = new Map<string, Held>();
  const fresh = (): Held => ({ sockets: 0, budget: messageBudget(MESSAGES, now) });
  const none = messageBudget({ burst: 0, perSecond: 0 }, now);
  return {
    async refuse(request, personId) {
      const person = { id: personId, kind: 'staff' as const };
      const address = socketAddress(request, trust);
      const wait = await rates.take('connect', { person, address: address && callerAt(address) });
      const isFull = (held.get(personId)?.sockets ?? 0) >= rates.sockets;
      return wait !== null || isFull ? 'socket.too-many' : null;
    },
    hold(personId) {
      const entry = held.get(personId) ?? fresh();
      entry.sockets += 1;
      held.set(personId, entry);
      return entry.sockets <= rates.sockets;
    },
    release(personId) {
      const entry = held.get(personId);
      if (!entry) return;
      entry.sockets -= 1;
      if (entry.sockets === 0) held.delete(personId);
    },
    budget: (personId) => held.get(personId)?.budget ?? none,
  };
}
