import { connectBare, storeBare } from '../load/bare-order.ts';
import type { OrderWrites } from '../load/order-writes.ts';
import { runClients } from '../load/run-clients.ts';
import { serve } from '../process/serve.ts';

/** The baseline of orders: the writes of one placed order, in one transaction, by the bare driver and nothing else. */
const [uri = '', database = ''] = process.argv.slice(2);
const client = await connectBare(uri);
const db = client.db(database);

serve(
  {
    run: ({ writes, baskets, clients }: { writes: OrderWrites; baskets: string[][]; clients: number }) =>
      runClients(clients, baskets, (products) => storeBare(client, db, { writes, products })),
  },
  () => client.close(),
);
