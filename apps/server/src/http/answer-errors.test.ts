import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { MongoServerSelectionError } from 'mongodb';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { StockShort } from '../features/stock/stock-writes.ts';
import { answerErrors } from './answer-errors.ts';
import { nameRequest } from './identify.ts';
import { router } from './router.ts';

const app = router();
app.use(nameRequest(pino({ level: 'silent' })));
app.onError(answerErrors);
app.post('/away', async (c) => {
  await c.req.text();
  throw new MongoServerSelectionError('no server at 10.0.0.7', {} as never);
});
app.post('/broken', async (c) => {
  await c.req.text();
  throw new Error('secret at 10.0.0.7');
});
app.get('/away', () => {
  throw new Error('session', { cause: new MongoServerSelectionError('no server at 10.0.0.7', {} as never) });
});
app.get('/contended', () => {
  throw new StockShort('stock moved');
});
app.get('/broken', () => {
  throw new Error('secret at 10.0.0.7');
});

it('asks to come again when the database is away', async () => {
  const answer = await app.request('/away', { headers: { 'accept-language': 'en' } });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await answer.json()).toMatchObject({ code: 'server.busy' });
});

it('asks to come again when others were faster every time', async () => {
  expect((await app.request('/contended')).status).toBe(503);
});

it('tells nothing of the inside when something of ours broke', async () => {
  const answer = await app.request('/broken');
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('10.0.0.7');
});

it('does not take a caller whose body was read to its end for one who has left', async () => {
  const listener = getRequestListener(app.fetch);
  const server = createServer((request, response) => void listener(request, response)).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const post = async (path: string) =>
    (await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body: '{"a":1}' })).status;
  expect([await post('/away'), await post('/broken')]).toEqual([503, 500]);
});
