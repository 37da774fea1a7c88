import type { ClientToServer, ServerToClient } from '@orderdesk/contract';
import type { Person } from '@orderdesk/domain';
import type { Server, Socket } from 'socket.io';

/**
 * What is kept with a connected socket. It is tied to the rights it was opened with: `person` is who they were then and is never
 * written again, so that every later look (at each message, at each recheck) compares with those rights and not with itself.
 * `headers` carry the session that is looked at.
 */
type SocketData = { readonly person: Person; readonly headers: Headers; feedKey: string | null };
export type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
