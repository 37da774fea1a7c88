import { PerformanceObserver } from 'node:perf_hooks';
import { NO_RATES, startServer } from '@orderdesk/server';
import { ClientSession } from 'mongodb';
import { heldBytes, serve, sharedNow } from '../process/serve.ts';

/** The product itself, as `npm start` runs it, without screens. Arguments: database URI, database name. */
const [uri = '', database = ''] = process.argv.slice(2);

/** When the last transaction was committed, on the clock that all processes share. */
let committed = 0;
const { commitTransaction } = ClientSession.prototype;
ClientSession.prototype.commitTransaction = async function (...options) {
  await commitTransaction.apply(this, options);
  committed = sharedNow();
};

// Few people stand for many here.
const server = await startServer({ uri, database, rates: NO_RATES });

/** Milliseconds from a request's arrival to the end of its answer, as Node's own HTTP server measures them. */
let answered: number[] = [];
const observer = new PerformanceObserver((list) => {
  for (const { name, duration } of list.getEntries()) if (name === 'HttpRequest') answered.push(duration);
});

serve(
  {
    url: () => server.url,
    async connected() {
      const figures = await (await fetch(`${server.url}/metrics`)).text();
      return Number(/^orderdesk_sockets (\d+)/m.exec(figures)?.[1]);
    },
    heldBytes,
    committed: () => committed,
    observe: () => observer.observe({ entryTypes: ['http'] }),
    takeAnswered() {
      const taken = answered;
      answered = [];
      return taken;
    },
  },
  () => server.close(),
);
