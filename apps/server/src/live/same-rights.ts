import type { Person } from '@orderdesk/domain';
import { rightsKey } from '@orderdesk/policy';
import type { LiveServer, LiveSocket } from './live-socket.ts';

export type Identify = (headers: Headers) => Promise<Person | null>;

/**
 * The socket's person as they are now, while the socket is still worth the rights it was opened with; else null, and it is gone:
 * without a session for good, with other rights told so, that its client opens everything anew by what it may do now.
 */
export async function holderOf(socket: LiveSocket, identify: Identify): Promise<Person | null> {
  const person = await identify(socket.data.headers);
  if (!socket.connected) return null;
  if (person && rightsKey(person) === rightsKey(socket.data.person)) return person;
  if (person) socket.emit('rights.changed', { permissionVersion: person.permissionVersion });
  socket.disconnect(true);
  return null;
}

/**
 * Looks at the sessions of one person's sockets (or of everybody's) again. A database that is away decides nothing: the next look will.
 */
export async function recheckSessions(io: LiveServer, identify: Identify, personId?: string): Promise<void> {
  const sockets = [...io.of('/').sockets.values()] as LiveSocket[];
  const looked = sockets
    .filter((socket) => personId === undefined || socket.data.person.id === personId)
    .map((socket) => holderOf(socket, identify));
  await Promise.allSettled(looked);
}
