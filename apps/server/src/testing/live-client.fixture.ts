import type {
  Ack,
  ClientToServer,
  FeedOpened,
  FeedPatch,
  OrderRow,
  Position,
  ServerToClient,
} from '@orderdesk/contract';
import { io, type Socket } from 'socket.io-client';

type Client = Socket<ServerToClient, ClientToServer>;

/** A desk (or shop) as a browser would keep it: rows by id, an older rev never over a newer one. */
export type LiveClient = {
  readonly socket: Client;
  readonly rows: Map<string, OrderRow>;
  readonly position: () => Position | null;
  readonly opened: () => number;
  /** Resolves as soon as `holds` does; fails with what was seen shortly before a test gives up. */
  until(holds: (rows: ReadonlyMap<string, OrderRow>) => boolean): Promise<void>;
  emit<T>(event: string, message: unknown): Promise<Ack<T>>;
  close(): void;
};

export async function liveClient(
  url: string,
  cookie: string | null,
  headers: Readonly<Record<string, string>> = {},
  /** Whom the page that opens it was made for. */
  person?: string,
): Promise<LiveClient> {
  const socket: Client = io(url, {
    transports: ['websocket'],
    forceNew: true,
    ...(person === undefined ? {} : { auth: { person } }),
    reconnectionDelay: 20,
    reconnectionDelayMax: 100,
    extraHeaders: { ...headers, ...(cookie === null ? {} : { cookie }) },
  });
  const rows = new Map<string, OrderRow>();
  const waiting = new Set<() => void>();
  let position: Position | null = null;
  let opened = 0;

  const apply = ({ position: at, upserts, removes }: FeedPatch) => {
    position = at;
    for (const row of upserts) if (row.rev >= (rows.get(row.id)?.rev ?? 0)) rows.set(row.id, row);
    for (const { id, rev } of removes) if (rev >= (rows.get(id)?.rev ?? 0)) rows.delete(id);
    for (const check of waiting) check();
  };
  const take = (value: FeedOpened) => {
    opened += 1;
    if (value.kind === 'patches') value.patches.forEach(apply);
    else {
      rows.clear();
      apply({ position: value.snapshot.position, upserts: value.snapshot.rows, removes: [] });
    }
  };
  const open = async () => {
    const answer = await socket.emitWithAck('feed.open', position ? { position } : {});
    if (!answer.ok) throw new Error(answer.code);
    take(answer.value);
  };
  /** A test may be over before the answer is there. */
  const reopen = () =>
    void open().catch((error: unknown) => {
      if (socket.connected) throw error;
    });
  socket.on('feed.patch', apply);
  socket.on('feed.reset', reopen);

  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  }).catch((error: unknown) => {
    socket.close();
    throw error;
  });
  await open();
  socket.on('connect', reopen);

  return {
    socket,
    rows,
    position: () => position,
    opened: () => opened,
    until: (holds) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (!holds(rows)) return;
          waiting.delete(check);
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(() => {
          waiting.delete(check);
          reject(new Error(`not seen; ${rows.size} rows: ${[...rows.keys()].join(', ')}`));
        }, 18_000);
        waiting.add(check);
        check();
      }),
    emit: (event, message) =>
      (socket as unknown as { emitWithAck(event: string, message: unknown): Promise<never> }).emitWithAck(
        event,
        message,
      ),
    close: () => void socket.close(),
  };
}
