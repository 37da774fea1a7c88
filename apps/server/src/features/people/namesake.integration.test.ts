import type { OrderView } from '@orderdesk/contract';
import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { furnish, NOTED, openDesk, PASSWORD } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database, 1000);
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

it.each(['chen', 'Chen', ' C H E N ', 'сhen'])(
  'a customer who registers as %j is told from the colleague of that name, on the desk only',
  async (name) => {
    const login = `eve${Math.random().toString(36).slice(2)}`;
    const body = { name, email: `${login}@orderdesk.example`, password: PASSWORD };
    expect((await desk.call(null, 'POST', '/api/register', body)).status).toBe(201);
    const { body: placed } = await desk.place(login, NOTED);
    const seen = await desk.call<OrderView>('li', 'GET', `/api/orders/${placed.id}`);
    expect(seen.body.customer.namesake).toBe('chen');
    const own = await desk.call<OrderView>(login, 'GET', `/api/orders/${placed.id}`);
    expect(own.body.customer).not.toHaveProperty('namesake');
  },
);

it('others are who they are', async () => {
  const { body: placed } = await desk.place('mei', NOTED);
  const seen = await desk.call<OrderView>('li', 'GET', `/api/orders/${placed.id}`);
  expect(seen.body.customer).not.toHaveProperty('namesake');
});

it('who registers for themselves under a company’s name is told from it', async () => {
  const login = `eve${Math.random().toString(36).slice(2)}`;
  const body = { name: '华南渠道', email: `${login}@orderdesk.example`, password: PASSWORD };
  expect((await desk.call(null, 'POST', '/api/register', body)).status).toBe(201);
  const { body: placed } = await desk.place(login, NOTED);
  const seen = await desk.call<OrderView>('li', 'GET', `/api/orders/${placed.id}`);
  expect(seen.body.customer.namesake).toBe('华南渠道');
});
