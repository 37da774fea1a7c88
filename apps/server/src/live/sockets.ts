import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { type Ack, type ClientToServer, feedOpen, orderWatch, presenceSet } from '@orderdesk/contract';
import type { Person } from '@orderdesk/domain';
import type { Logger } from 'pino';
import { Server } from 'socket.io';
import { z } from 'zod';
import { isOwnOrigin } from '../http/same-site.ts';
import type { Feeds } from './feeds.ts';
import type { LiveServer, LiveSocket } from './live-socket.ts';
import type { Audience } from './feed.ts';
import { messageBudget } from './message-budget.ts';
import type { Presences } from './presence.ts';
import { holderOf, type Identify, recheckSessions } from './same-rights.ts';
import type { SocketQuota } from './socket-quota.ts';
import type { Watches } from './watches.ts';

export type SocketDeps = {
  readonly server: HttpServer;
  readonly identify: Identify;
  readonly quota: SocketQuota;
  /** Whether who looks at which order is this person's business: the desk's, that is. */
  readonly seesDesk: (person: Person) => boolean;
  readonly audienceOf: (person: Person) => Audience;
  readonly mayReadOrder: (person: Person, orderId: string) => Promise<{ id: string; rev: number } | null>;
  /** Further origins whose pages may open sockets, besides the host they ask. */
  readonly origins?: readonly string[];
  readonly log: Logger;
};

/** What is used of Engine.IO's own connections. */
type Connection = { readonly request: object; once(event: 'close', then: () => void): void; close(): void };

/** Largest message a client may send; ours are small. Larger ones end the connection. */
const MAX_MESSAGE_BYTES = 64 * 1024;

/** What there is to be said, and what each costs of a person's budget. */
const COST: Readonly<Record<keyof ClientToServer, number>> = {
  'feed.open': 20,
  'feed.close': 1,
  'order.watch': 1,
  'order.unwatch': 1,
  'presence.set': 1,
};

/** So much may be said in vain. Who is told to stop and goes on costs the process all the same, and is hung up on. */
const IN_VAIN = { burst: 5000, perSecond: 20 };

/** Sessions end without a message from their client: each socket's is looked at again this often. */
const RECHECK_MS = 30_000;

/**
 * Socket.IO on the HTTP server: websocket only (so that any process may answer), connection-state recovery off (it loses events
 * and replays what a person may no longer see). Nobody without a session gets in.
 */
export function liveServer(deps: SocketDeps): LiveServer {
  const trusted = new Set(deps.origins);
  const holders = new WeakMap<object, string>();

  async function admit(request: IncomingMessage): Promise<string | null> {
    const person = await deps.identify(headersOf(request.headers));
    if (!person) return 'session.missing';
    const refusal = await deps.quota.refuse(request, person.id);
    if (refusal === null) holders.set(request, person.id);
    return refusal;
  }

  const io: LiveServer = new Server(deps.server, {
    serveClient: false,
    transports: ['websocket'],
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    allowRequest(request, decide) {
      // Browsers send cookies with another site's websocket too, and no CORS stands in its way; they name its page, though.
      const { origin, host = '' } = request.headers;
      if (origin !== undefined && !isOwnOrigin(origin, host, trusted)) {
        decide('request.cross-site', false);
        return;
      }
      admit(request).then(
        (refusal) => decide(refusal, refusal === null),
        (error: unknown) => {
          deps.log.error({ err: error }, 'a socket could not be identified');
          decide('fault', false);
        },
      );
    },
  });
  // Counted as connections, before anything is said on them: who opens many and says nothing takes as much.
  io.engine.on('connection', (connection: Connection) => {
    const personId = holders.get(connection.request);
    if (personId === undefined) return;
    connection.once('close', () => deps.quota.release(personId));
    if (!deps.quota.hold(personId)) connection.close();
  });
  return io;
}

export const feedRoom = (key: string) => `feed:${key}`;

export function serveSockets(
  io: LiveServer,
  deps: SocketDeps,
  parts: { feeds: Feeds; watches: Watches; presences: Presences },
): { close(): void } {
  io.use((socket, next) => {
    const headers = headersOf(socket.handshake.headers);
    deps.identify(headers).then(
      (person) => {
        if (!person) return next(new Error('session.missing'));
        // The page that opens it was made for one person; what it shows must not be another's.
        const { person: meant } = socket.handshake.auth as { person?: unknown };
        if (meant !== undefined && meant !== person.id) return next(new Error('session.other-person'));
        socket.data = { person, headers, feedKey: null };
        next();
      },
      (error: unknown) => next(error instanceof Error ? error : new Error('fault')),
    );
  });

  io.on('connection', (socket: LiveSocket) => {
    const { feeds, watches, presences } = parts;
    void socket.join(`person:${socket.data.person.id}`);
    limitMessages(socket, deps.quota.budget(socket.data.person.id));
    const on = answerer(socket, deps);
    // Rights may have changed while it was being let in, when no recheck could find it yet.
    holderOf(socket, deps.identify).catch((error: unknown) =>
      deps.log.error({ err: error }, 'a socket could not be looked at again'),
    );

    const leaveFeed = () => {
      if (socket.data.feedKey === null) return;
      void socket.leave(feedRoom(socket.data.feedKey));
      feeds.leave(socket.data.feedKey);
      socket.data.feedKey = null;
    };

    on('feed.open', feedOpen, (message, person) => {
      leaveFeed();
      const audience = deps.audienceOf(person);
      const opened = feeds.join(audience, message.position);
      socket.data.feedKey = audience.key;
      void socket.join(feedRoom(audience.key));
      return opened;
    });
    on('feed.close', z.strictObject({}), () => {
      leaveFeed();
      return null;
    });
    on('order.watch', orderWatch, async ({ id }, person) => {
      const order = await deps.mayReadOrder(person, id);
      if (!order || !socket.connected) throw new SocketRefusal('order.not-found');
      watches.add(order.id, socket);
      return { rev: order.rev };
    });
    on('order.unwatch', orderWatch, ({ id }) => {
      watches.remove(id, socket);
      return null;
    });
    on('presence.set', presenceSet, async ({ orderId, editing }, person) => {
      // Customers neither show up there nor see it.
      if (!deps.seesDesk(person)) throw new SocketRefusal('access.forbidden');
      if (orderId !== null && !(await deps.mayReadOrder(person, orderId))) {
        throw new SocketRefusal('order.not-found');
      }
      if (!socket.connected) throw new SocketRefusal('order.not-found');
      presences.set(socket, orderId, editing ?? false);
      return null;
    });

    socket.on('disconnect', () => {
      leaveFeed();
      watches.removeAll(socket);
      presences.leave(socket);
    });
  });

  const recheck = setInterval(() => void recheckSessions(io, deps.identify), RECHECK_MS);
  recheck.unref();
  return { close: () => clearInterval(recheck) };
}

/** A refusal of a socket message; its code is the answer. */
export class SocketRefusal extends Error {
  override readonly name = 'SocketRefusal';
}

/** Everything a socket says is counted, also what is no message of ours; what is too much or unknown is refused. */
function limitMessages(socket: LiveSocket, budget: ReturnType<typeof messageBudget>): void {
  const vain = messageBudget(IN_VAIN, () => performance.now());
  socket.use(([name, ...said], next) => {
    const known = Object.hasOwn(COST, name);
    const isWithin = budget.take(known ? COST[name as keyof ClientToServer] : 1);
    if (isWithin && known) return next();
    if (!vain.take(1)) {
      socket.disconnect(true);
      return;
    }
    const code = isWithin ? 'message.unknown' : 'message.too-many';
    const reply: unknown = said.at(-1);
    if (typeof reply === 'function')
      (reply as (answer: Ack<never>) => void)({ ok: false, code, title: code });
  });
}

/**
 * Answers a socket's messages, one after the other: who opens an order and leaves it at once has left it. The person is read again
 * for every message and must still have the rights the socket was opened with, what arrives is parsed, and neither a malformed message, a missing acknowledgement nor a throwing
 * handler ever ends the process. Nothing is begun for a socket that has gone meanwhile: nobody would end it.
 */
function answerer(socket: LiveSocket, deps: SocketDeps) {
  let before: Promise<void> = Promise.resolve();

  return <S extends z.ZodType, V>(
    name: keyof ClientToServer,
    schema: S,
    answer: (message: z.output<S>, person: Person) => V | Promise<V>,
  ): void => {
    const handle = async (message: unknown): Promise<Ack<V>> => {
      const parsed = schema.safeParse(message);
      if (!parsed.success)
        return { ok: false, code: 'message.malformed', title: z.prettifyError(parsed.error) };
      const person = await holderOf(socket, deps.identify);
      if (!person) return { ok: false, code: 'session.missing', title: 'session.missing' };
      return { ok: true, value: await answer(parsed.data, person) };
    };
    const refusalOf = (error: unknown): Ack<V> => {
      const refusal = error instanceof SocketRefusal;
      if (!refusal) deps.log.error({ err: error, message: name }, 'a socket message failed');
      const code = refusal ? error.message : 'fault';
      return { ok: false, code, title: code };
    };
    socket.on(
      name as never,
      ((message: unknown, ack: unknown) => {
        const reply = typeof ack === 'function' ? (ack as (value: Ack<V>) => void) : () => undefined;
        before = before.then(() => handle(message)).then(reply, (error: unknown) => reply(refusalOf(error)));
      }) as never,
    );
  };
}

function headersOf(raw: NodeJS.Dict<string | string[]>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}
