import type { OrderView } from '@orderdesk/contract';
import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Desk;

beforeAll(async () => {
  store = await furnish(database, 1000);
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

type Refused = { code: string; title: string; errors?: { path: string }[] };

async function delivered(who: string): Promise<OrderView> {
  const { body } = await desk.place(who, NOTED);
  const at = { shipmentId: 's1' };
  await desk.send('chen', body.id, 'approve');
  await desk.send('zhang', body.id, 'startPicking', at);
  await desk.send('zhang', body.id, 'finishPacking', at);
  await desk.send('zhang', body.id, 'ship', { ...at, carrier: 'sf', tracking: 'SF1' });
  await desk.send('zhang', body.id, 'confirmDelivery', at);
  return body;
}
const confirm = async (id: string, data: Record<string, unknown>, who = 'zhao') => {
  const { status, body } = await desk.send(who, id, 'confirmPayment', data);
  return { status, ...(body as OrderView & Refused) };
};

describe('a reference that is counted on another order', () => {
  it('is asked about once, naming order, customer and amount, in whatever spelling it is typed', async () => {
    const [first, second] = [await delivered('mei'), await delivered('mei')];
    await confirm(first.id, { amount: first.total!, reference: 'UN 43-925' });
    for (const reference of ['UN 43-925', 'un43925', 'ＵＮ　43925', 'U\u200bN43925']) {
      const asked = await confirm(second.id, { amount: second.total!, reference });
      expect(asked).toMatchObject({ status: 409, code: 'payment.reference-elsewhere' });
      expect(asked.title).toMatch(new RegExp(`${first.number}.*mei.*¥`, 'u'));
      expect(asked.errors?.map(({ path }) => path)).toEqual(['data.elsewhere']);
    }
    const meant = { amount: second.total!, reference: 'un43925', elsewhere: 'one transfer for both' };
    expect((await confirm(second.id, meant)).payment).toMatchObject({ status: 'paid' });
  });

  it('of another customer is counted again, above a little, by somebody else than who noted it there', async () => {
    const [first, second] = [await delivered('mei'), await delivered('tom')];
    await confirm(first.id, { amount: first.total!, reference: 'P-1' });
    const data = { reference: 'p 1', elsewhere: 'he paid for her' };
    const small = await confirm(second.id, { ...data, amount: 1 });
    expect(small.status).toBe(200);
    const third = await delivered('tom');
    const large = { ...data, amount: 20_001, again: 20_001 };
    expect(await confirm(third.id, large)).toMatchObject({
      status: 409,
      code: 'payment.reference-second',
    });
    expect(await confirm(third.id, { ...large, amount: 20_000, again: 20_000 })).toMatchObject({
      code: 'payment.reference-second',
    });
    expect((await confirm(third.id, large, 'wang')).status).toBe(200);
  });

  it('is asked about no more once it was corrected there', async () => {
    const [first, second] = [await delivered('mei'), await delivered('tom')];
    await confirm(first.id, { amount: first.total! - 1, reference: 'W-7' });
    await desk.send('zhao', first.id, 'correctPayment', { received: 0, reason: 'of another order' });
    expect((await confirm(second.id, { amount: second.total!, reference: 'W-7' })).status).toBe(200);
  });

  it('pays one of two orders that are confirmed at the same moment', async () => {
    const [first, second] = [await delivered('mei'), await delivered('tom')];
    const both = await Promise.all(
      [first, second].map(({ id, total }) => confirm(id, { amount: total!, reference: 'TWICE-1' })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('is none where nobody can see it', async () => {
    const [first, second] = [await delivered('mei'), await delivered('tom')];
    for (const { id, total } of [first, second])
      expect((await confirm(id, { amount: total!, reference: '\u200b' })).status).toBe(200);
  });
});
