import { timingSafeEqual } from 'node:crypto';
import type { Store } from '@orderdesk/store';
import { Hono } from 'hono';
import type { AppEnv } from '../http/context.ts';
import { problemOf } from '../http/problem.ts';
import type { Metrics } from './metrics.ts';

export type HealthDeps = {
  readonly store: Store;
  readonly metrics: Metrics;
  /** Further conditions for taking requests, such as following the event log. */
  readonly ready?: () => boolean;
  /** When given, `/metrics` asks for it as a bearer token. */
  readonly metricsToken?: string;
};

const PING_MS = 2000;

/** `/healthz`: the process answers. `/readyz`: it can do its work now. `/metrics`: figures for Prometheus. */
export function healthRoutes({ store, metrics, ready, metricsToken }: HealthDeps) {
  const app = new Hono<AppEnv>();
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const [database, work] = [await answers(store), ready?.() ?? true];
    const status = database && work ? 200 : 503;
    return c.json({ status: status === 200 ? 'ready' : 'not-ready', database, work }, status);
  });
  app.get('/metrics', async (c) => {
    if (metricsToken && !sameSecret(c.req.header('authorization') ?? '', `Bearer ${metricsToken}`)) {
      return problemOf(c, 'access.forbidden');
    }
    return c.body(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType });
  });
  return app;
}

function answers(store: Store): Promise<boolean> {
  const ping = store.db.command({ ping: 1 }, { timeoutMS: PING_MS }).then(
    () => true,
    () => false,
  );
  // The driver looks for a server for longer than a probe waits.
  const late = new Promise<false>((resolve) => setTimeout(resolve, PING_MS, false).unref());
  return Promise.race([ping, late]);
}

function sameSecret(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
