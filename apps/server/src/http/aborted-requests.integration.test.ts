import { connect } from 'node:net';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLogger } from '../observe/logger.ts';
import { type Desk, openDesk } from '../testing/desk.fixture.ts';

const database = testDatabase();
const logged: string[] = [];
let desk: Desk;

beforeAll(async () => {
  const log = createLogger('debug', { write: (line) => void logged.push(line) });
  desk = await openDesk(database, { log });
});
afterAll(() => desk.server.close());

/** A caller that promises a body and leaves once the server has begun to wait for it. */
const leaving = (path: string) =>
  new Promise<void>((resolve) => {
    const socket = connect(desk.server.port, '127.0.0.1', () => {
      const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n`;
      socket.write(head);
      socket.once('data', () => socket.write('{"email":', () => socket.destroy()));
    });
    socket.on('close', () => resolve());
  });

it('400 callers who leave in the middle of their post leave no line in the log', async () => {
  const paths = ['/api/auth/sign-in/email', '/api/quote', '/api/orders'];
  await Promise.all(Array.from({ length: 400 }, (_, n) => leaving(paths[n % paths.length]!)));
  await expect
    .poll(() => logged.filter((line) => line.includes('the caller has left')).length, { timeout: 5000 })
    .toBe(400);
  expect(logged.filter((line) => !/"level":[123]0/.test(line))).toEqual([]);
});

it.each([
  '/api/products/%ff',
  '/api/products/%',
  '/api/%E0%A4%A',
  '/api/orders/%00',
  '/api/products?q=%ff',
  '//',
  '/%',
])('a broken percent-encoding (%s) is no fault of ours', async (path) => {
  expect((await fetch(desk.server.url + path)).status).toBeLessThan(500);
});
