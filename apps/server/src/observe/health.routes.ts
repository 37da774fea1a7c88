import { timingSafeEqual } from 'node:crypto';
import type { Store } from '@orderdesk/store';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { peerAddress } from '../http/client-address.ts';
import type { AppEnv } from '../http/context.ts';
import { problemOf } from '../http/problem.ts';
import { Registry } from 'prom-client';
import { content, json, problems } from '../http/responses.ts';
import { router } from '../http/router.ts';
import { isLoopback } from '../http/trusted-proxies.ts';
import type { Metrics } from './metrics.ts';

export type HealthDeps = {
  readonly store: Store;
  readonly metrics: Metrics;
  /** Further conditions for taking requests, such as following the event log. */
  readonly ready?: () => boolean;
  /** When given, `/metrics` asks for it as a bearer token; else it is for this machine only. */
  readonly metricsToken?: string;
};

const PING_MS = 2000;

const tags = ['Operation'];
const readiness = z.strictObject({
  status: z.enum(['ready', 'not-ready']),
  database: z.boolean(),
  work: z.boolean(),
});

/** For the documentation; answered below as they are, since probes ask often and send nothing. */
const DESCRIBED = [
  createRoute({
    method: 'get',
    path: '/healthz',
    tags,
    summary: 'Whether the process lives',
    responses: { 200: json(z.strictObject({ status: z.literal('ok') }), 'It does') },
  }),
  createRoute({
    method: 'get',
    path: '/readyz',
    tags,
    summary: 'Whether it may be sent requests',
    responses: { 200: json(readiness, 'It may'), 503: json(readiness, 'Not now, and for want of what') },
  }),
  createRoute({
    method: 'get',
    path: '/metrics',
    tags,
    summary: 'Figures for Prometheus',
    description:
      'Where a token is set (METRICS_TOKEN), it is asked for as a bearer token; else this machine alone may ask.',
    responses: {
      200: content([Registry.PROMETHEUS_CONTENT_TYPE], 'Text exposition format'),
      ...problems(403),
    },
  }),
];

/** `/healthz`: the process answers. `/readyz`: it can do its work now. `/metrics`: figures for Prometheus. */
export function healthRoutes({ store, metrics, ready, metricsToken }: HealthDeps) {
  const app = router();
  for (const route of DESCRIBED) app.openAPIRegistry.registerPath(route);
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const [database, work] = [await answers(store), ready?.() ?? true];
    const status = database && work ? 200 : 503;
    return c.json({ status: status === 200 ? 'ready' : 'not-ready', database, work }, status);
  });
  app.get('/metrics', async (c) => {
    const allowed = metricsToken
      ? sameSecret(c.req.header('authorization') ?? '', `Bearer ${metricsToken}`)
      : isFromHere(c);
    if (!allowed) return problemOf(c, 'metrics.closed');
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

/** Asked on this machine, and not through a proxy on it, which would ask for the whole world. */
function isFromHere(c: Context<AppEnv>): boolean {
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip'].some(
    (name) => c.req.header(name) !== undefined,
  );
  return !forwarded && isLoopback(peerAddress(c));
}

function sameSecret(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
