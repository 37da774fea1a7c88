import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { AppEnv } from '../http/context.ts';

export type Metrics = {
  /** Where other parts of the server hang their own figures. One per server: several live side by side in tests. */
  readonly registry: Registry;
  /** Seconds, by method, route (its pattern, never the address asked for) and status. */
  readonly measureRequests: MiddlewareHandler<AppEnv>;
};

export function createMetrics(options: { process?: boolean } = {}): Metrics {
  const registry = new Registry();
  if (options.process) collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'orderdesk_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  return {
    registry,
    measureRequests: async (c, next) => {
      const start = performance.now();
      await next();
      const labels = { method: c.req.method, route: routeOf(c), status: c.res.status };
      duration.observe(labels, (performance.now() - start) / 1000);
    },
  };
}

/** The pattern that answered; middleware stands under patterns with a star. */
const routeOf = (c: Context<AppEnv>): string =>
  matchedRoutes(c).findLast(({ path }) => !path.includes('*'))?.path ?? 'unmatched';
