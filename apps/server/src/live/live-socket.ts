import type { ClientToServer, ServerToClient } from '@orderdesk/contract';
import type { Person } from '@orderdesk/domain';
import type { Server, Socket } from 'socket.io';

/** What is kept with a connected socket; its headers carry the session, which is looked at again for every message. */
type SocketData = { person: Person; headers: Headers; feedKey: string | null };
export type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
