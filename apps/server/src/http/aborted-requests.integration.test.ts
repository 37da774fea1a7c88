import { connect } from 'node:net';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLogger } from '../observe/logger.ts';
import { type Desk, openDesk } from '../testing/desk.fixture.ts';

const database = testDatabase();
const logged: string[] = [];
let desk: Desk;

beforeAll(async () => {
  const log = createLogger('info', { write: (line) => void logged.push(line) });
  desk = await openDesk(database, { log });
});
afterAll(() => desk.server.close());

/** A caller that promises a body and leaves in the middle of it. */
const leaving = (path: string) =>
  new Promise<void>((resolve) => {
    const socket = connect(desk.server.port, '127.0.0.1', () => {
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"email":`,
      );
      setTimeout(() => socket.destroy(), 20);
    });
    socket.on('close', () => resolve());
  });

it('400 callers who leave in the middle of their post leave no line in the log', async () => {
  const paths = ['/api/auth/sign-in/email', '/api/quote', '/api/orders', '/healthz'];
  await Promise.all(Array.from({ length: 400 }, (_, n) => leaving(paths[n % paths.length]!)));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(logged.filter((line) => !line.includes('"level":30'))).toEqual([]);
  expect((await desk.call(null, 'GET', '/healthz')).status).toBe(200);
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
