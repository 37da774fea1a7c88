import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FeedPatch } from '@orderdesk/contract';
import { Server } from 'socket.io';
import { heldBytes, serve, sharedNow } from '../process/serve.ts';

/** The baseline of the live side: Socket.IO alone. A POST broadcasts the patch it was given, under the id in the path. */
let patch: FeedPatch | null = null;
let sent = 0;
const server = createServer((request, response) => {
  const id = request.url?.slice(1) ?? '';
  request.resume();
  request.on('end', () => {
    if (patch) {
      sent = sharedNow();
      io.emit('feed.patch', { ...patch, upserts: patch.upserts.map((row) => ({ ...row, id })) });
    }
    response.writeHead(201).end();
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
    patch: (given: FeedPatch) => void (patch = given),
    sent: () => sent,
    connected: () => io.engine.clientsCount,
    heldBytes,
  },
  () => io.close(),
);
