import type { Presence } from '@orderdesk/contract';
import type { LiveServer, LiveSocket } from './live-socket.ts';

type Person = Presence['people'][number];

/** What one process tells the others: who looks at an order there. `asks`: the others are to say who does at theirs. */
type Announcement = { process: string; orderId: string; people: Person[]; asks: boolean };

/**
 * Who looks at which order, over all processes. May be lost, and is never waited for: each process tells the others who looks at an
 * order at its place whenever that changes, and again from time to time; what a process that died last said expires.
 */
export type Presences = {
  set(socket: LiveSocket, orderId: string | null, editing: boolean): void;
  leave(socket: LiveSocket): void;
  close(): void;
};

const REPEAT_MS = 15_000;
const EXPIRES_MS = 40_000;
const EVENT = 'presence.announced';

const room = (orderId: string) => `presence:${orderId}`;

export function presences(io: LiveServer, process: string, now: () => number): Presences {
  const looking = new Map<LiveSocket, { orderId: string; editing: boolean }>();
  const elsewhere = new Map<string, Map<string, { people: Person[]; until: number }>>();

  function here(orderId: string): Person[] {
    const people = new Map<string, Person>();
    for (const [socket, at] of looking) {
      if (at.orderId !== orderId) continue;
      const { id, name } = socket.data.person;
      people.set(id, { id, name, editing: at.editing || people.get(id)?.editing === true });
    }
    return [...people.values()];
  }

  function tellScreens(orderId: string): void {
    const people = new Map(here(orderId).map((person) => [person.id, person]));
    for (const { people: others, until } of elsewhere.get(orderId)?.values() ?? []) {
      if (until < now()) continue;
      for (const other of others) {
        people.set(other.id, { ...other, editing: other.editing || people.get(other.id)?.editing === true });
      }
    }
    io.local.to(room(orderId)).emit('presence.changed', { orderId, people: [...people.values()] });
  }

  function announce(orderId: string, asks: boolean): void {
    const announcement: Announcement = { process, orderId, people: here(orderId), asks };
    io.serverSideEmit(EVENT as never, announcement);
  }

  function changed(orderId: string, asks = false): void {
    tellScreens(orderId);
    announce(orderId, asks);
  }

  function hear({ process: from, orderId, people, asks }: Announcement): void {
    const known = elsewhere.get(orderId) ?? new Map<string, { people: Person[]; until: number }>();
    if (people.length > 0) known.set(from, { people, until: now() + EXPIRES_MS });
    else known.delete(from);
    if (known.size > 0) elsewhere.set(orderId, known);
    else elsewhere.delete(orderId);
    if (here(orderId).length === 0) return;
    tellScreens(orderId);
    if (asks) announce(orderId, false);
  }
  io.on(EVENT as never, hear as never);

  const repeat = setInterval(() => {
    for (const orderId of new Set([...looking.values()].map((at) => at.orderId))) changed(orderId);
    for (const [orderId, known] of elsewhere) {
      for (const [from, { until }] of known) if (until < now()) known.delete(from);
      if (known.size === 0) elsewhere.delete(orderId);
    }
  }, REPEAT_MS);
  repeat.unref();

  function leave(socket: LiveSocket): void {
    const before = looking.get(socket);
    if (!before) return;
    looking.delete(socket);
    void socket.leave(room(before.orderId));
    changed(before.orderId);
  }

  return {
    set(socket, orderId, editing) {
      if (looking.get(socket)?.orderId !== orderId) leave(socket);
      if (orderId === null) return;
      looking.set(socket, { orderId, editing });
      void socket.join(room(orderId));
      changed(orderId, true);
    },
    leave,
    close: () => clearInterval(repeat),
  };
}
