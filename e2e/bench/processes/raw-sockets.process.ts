import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FeedPatch } from '@orderdesk/contract';
import { Server } from 'socket.io';
import { type BareOrder, connectBare, storeBare } from '../load/bare-order.ts';
import { heldBytes, serve, sharedNow } from '../process/serve.ts';

/**
 * The baseline of the live side: Socket.IO alone. `POST /<id>` broadcasts the patch it was given, under that id; with `?store`
 * it writes an order by the bare driver first. Arguments, for storing: database URI, database name.
 */
const [uri, database] = process.argv.slice(2);
const client = uri === undefined ? null : await connectBare(uri);
let patch: FeedPatch | null = null;
let order: BareOrder | null = null;
let sent = 0;

async function answer(url: string): Promise<void> {
  const [id, query] = url.slice(1).split('?');
  if (query === 'store' && client && order) await storeBare(client, client.db(database), order);
  if (!id || !patch) return;
  sent = sharedNow();
  io.emit('feed.patch', { ...patch, upserts: patch.upserts.map((row) => ({ ...row, id })) });
}

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    answer(request.url ?? '/').then(
      () => response.writeHead(201).end(),
      () => response.writeHead(500).end(),
    );
  });
});
const io = new Server(server, { serveClient: false, transports: ['websocket'] });
const listening = new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

serve(
  {
    async url() {
      await listening;
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    repeat: (given: { patch: FeedPatch; order: BareOrder }) => {
      ({ patch, order } = given);
    },
    sent: () => sent,
    connected: () => io.engine.clientsCount,
    heldBytes,
  },
  async () => {
    await io.close();
    await client?.close();
  },
);
