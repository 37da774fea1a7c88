import type { ClientToServer, FeedPatch, OrderRow, ServerToClient } from '@orderdesk/contract';
import { io, type Socket } from 'socket.io-client';
import { serve, sharedNow } from '../process/serve.ts';

/** Connected desks, each with a state of its own: rows by id, as the browser keeps them. Argument: the server's address. */
const [url = ''] = process.argv.slice(2);
type Desk = { readonly socket: Socket<ServerToClient, ClientToServer>; readonly rows: Map<string, OrderRow> };

const desks: Desk[] = [];
/** When each desk had a row in its state, by order. */
const seen = new Map<string, number[]>();
const waiting = new Map<string, () => void>();
let lastPatch: FeedPatch | null = null;

function apply({ rows }: Desk, patch: FeedPatch): void {
  lastPatch = patch;
  for (const row of patch.upserts) {
    if (row.rev < (rows.get(row.id)?.rev ?? 0)) continue;
    const isNew = !rows.has(row.id);
    rows.set(row.id, row);
    if (isNew) note(row.id);
  }
  for (const { id } of patch.removes) rows.delete(id);
}

function note(id: string): void {
  const times = seen.get(id) ?? [];
  seen.set(id, times);
  times.push(sharedNow());
  if (times.length === desks.length) waiting.get(id)?.();
}

async function connect(cookie: string | null): Promise<void> {
  const socket: Desk['socket'] = io(url, {
    transports: ['websocket'],
    forceNew: true,
    ...(cookie === null ? {} : { extraHeaders: { cookie } }),
  });
  const desk: Desk = { socket, rows: new Map() };
  socket.on('feed.patch', (patch) => apply(desk, patch));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  if (cookie !== null) {
    const answer = await socket.emitWithAck('feed.open', {});
    if (!answer.ok || answer.value.kind !== 'snapshot') throw new Error('the feed does not open');
    for (const row of answer.value.snapshot.rows) desk.rows.set(row.id, row);
  }
  desks.push(desk);
}

const PATIENCE_MS = 20_000;

serve({
  /** One desk after the other per session; without sessions, raw connections. */
  async connect({ count, cookies }: { count: number; cookies: string[] }) {
    for (let at = 0; at < count; at += 1) await connect(cookies[at % cookies.length] ?? null);
  },
  disconnect() {
    for (const { socket } of desks.splice(0)) socket.close();
  },
  /** Moments (shared clock) at which each desk had the row; waits until all have it. */
  seen: (id: string) =>
    new Promise((resolve, reject) => {
      const done = () => {
        clearTimeout(late);
        waiting.delete(id);
        resolve(seen.get(id));
        seen.delete(id);
      };
      // eslint-disable-next-line no-restricted-syntax -- a limit, not a pause
      const late = setTimeout(() => {
        reject(new Error(`only ${seen.get(id)?.length ?? 0} of ${desks.length} desks have seen the order`));
      }, PATIENCE_MS);
      if (seen.get(id)?.length === desks.length) done();
      else waiting.set(id, done);
    }),
  lastPatch: () => lastPatch,
});
