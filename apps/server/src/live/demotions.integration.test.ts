import { createPerson, personModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { hashPassword } from 'better-auth/crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { furnish, NOTED, openDesk, PASSWORD } from '../testing/desk.fixture.ts';
import { liveClient } from '../testing/live-client.fixture.ts';

/** `DEMOTIONS=57` is the whole run of the acceptance list; a few of them show the rule. */
const DEMOTIONS = Number(process.env['DEMOTIONS'] ?? 8);
const SOCKETS = 12;
const MESSAGE_EVERY_MS = 10;

const database = testDatabase();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database, 100_000);
  const passwordHash = await hashPassword(PASSWORD);
  for (let n = 0; n < DEMOTIONS; n += 1) {
    const name = `demoted-${n}`;
    await createPerson(store, {
      id: name,
      name,
      kind: 'staff',
      roles: ['service', 'warehouse'],
      email: `${name}@orderdesk.example`,
      passwordHash,
    });
  }
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

describe('sockets of a person whose role is taken away', () => {
  it(`keep nothing, also while they never stop talking: ${DEMOTIONS} demotions of ${SOCKETS} sockets`, async () => {
    let kept = 0;
    let learnt = 0;
    for (let n = 0; n < DEMOTIONS; n += 1) {
      const name = `demoted-${n}`;
      const cookie = await desk.signIn(name);
      const clients = await Promise.all(
        Array.from({ length: SOCKETS }, () => liveClient(desk.server.url, cookie)),
      );
      for (const { socket } of clients) socket.io.reconnection(false);
      const talk = setInterval(() => {
        for (const { socket } of clients)
          if (socket.connected) socket.emit('order.unwatch', { id: 'x' }, () => undefined);
      }, MESSAGE_EVERY_MS);
      const load = desk.place('mei', NOTED);

      // Every third time nobody raised the version: rights are compared, not only their number.
      await personModel(store.connection).updateOne(
        { _id: name },
        { $set: { roles: ['warehouse'] }, ...(n % 3 === 0 ? {} : { $inc: { permissionVersion: 1 } }) },
      );
      const connected = () => clients.filter(({ socket }) => socket.connected).length;
      await expect
        .poll(connected, { timeout: 20_000 })
        .toBe(0)
        .catch(() => undefined);
      kept += connected();
      await load;
      const { body } = await desk.place('mei', NOTED);
      await desk.call('li', 'GET', `/api/orders/${body.id}`);
      learnt += clients.filter(({ rows }) => rows.has(body.id)).length;
      clearInterval(talk);
      for (const client of clients) client.close();
    }
    expect({ kept, learnt }).toEqual({ kept: 0, learnt: 0 });
  }, 240_000);
});
