import { PerformanceObserver } from 'node:perf_hooks';
import { startServer } from '@orderdesk/server';
import { heldBytes, serve } from '../process/serve.ts';

/** The product itself, as `npm start` runs it, without screens. Arguments: database URI, database name. */
const [uri = '', database = ''] = process.argv.slice(2);
const server = await startServer({ uri, database });

/** Milliseconds from a request's arrival to the end of its answer, as Node's own HTTP server measures them. */
let answered: number[] = [];
const observer = new PerformanceObserver((list) => {
  for (const { name, duration } of list.getEntries()) if (name === 'HttpRequest') answered.push(duration);
});

serve(
  {
    url: () => server.url,
    heldBytes,
    observe: () => observer.observe({ entryTypes: ['http'] }),
    takeAnswered() {
      const taken = answered;
      answered = [];
      return taken;
    },
  },
  () => server.close(),
);
