import type { Presence } from '@orderdesk/contract';
import type { Logger } from 'pino';
import type { LiveServer, LiveSocket } from './sockets.ts';

/** Who looks at which order, over all processes. May be lost: it is asked of the sockets, never stored. */
export type Presences = {
  set(socket: LiveSocket, orderId: string | null, editing: boolean): Promise<void>;
  leave(socket: LiveSocket): void;
};

const room = (orderId: string) => `presence:${orderId}`;

export function presences(io: LiveServer, log: Logger): Presences {
  const looking = new WeakMap<LiveSocket, string>();

  async function tell(orderId: string): Promise<void> {
    const people = new Map<string, Presence['people'][number]>();
    for (const { data } of await io.in(room(orderId)).fetchSockets()) {
      const { id, name } = data.person;
      people.set(id, { id, name, editing: data.editing === true || people.get(id)?.editing === true });
    }
    io.to(room(orderId)).emit('presence.changed', { orderId, people: [...people.values()] });
  }

  return {
    async set(socket, orderId, editing) {
      const before = looking.get(socket);
      socket.data.editing = editing;
      if (before !== undefined && before !== orderId) {
        await socket.leave(room(before));
        looking.delete(socket);
        await tell(before);
      }
      if (orderId === null) return;
      looking.set(socket, orderId);
      await socket.join(room(orderId));
      await tell(orderId);
    },
    leave(socket) {
      const before = looking.get(socket);
      looking.delete(socket);
      // The socket has left its rooms by now; whoever stays is told.
      if (before !== undefined) {
        tell(before).catch((error: unknown) => log.warn({ error }, 'presence could not be told'));
      }
    },
  };
}
