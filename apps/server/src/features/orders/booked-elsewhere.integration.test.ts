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

  it('stays noted where it was corrected since: it is asked about, and managers read of what was taken back', async () => {
    const [first, second] = [await delivered('mei'), await delivered('tom')];
    const amount = first.total! * 8;
    await confirm(first.id, { amount, again: amount, reference: 'ICBC20261201A' });
    await desk.send('zhao', first.id, 'correctPayment', { received: 0, reason: 'of another order' });
    const asked = await confirm(second.id, { amount: second.total!, reference: 'ICBC20261201A' });
    expect(asked).toMatchObject({ status: 409, code: 'payment.reference-elsewhere' });
    expect(asked.title).toMatch(new RegExp(`${first.number}.*corrected since|${first.number}.*已更正`, 'u'));
    for (const who of ['wang', 'admin'])
      await expect
        .poll(async () => JSON.stringify((await desk.call(who, 'GET', '/api/notifications')).body), {
          timeout: 10_000,
        })
        .toContain(`${first.number}：zhao更正了收款记录`);
    const meant = { reference: 'ICBC20261201A', elsewhere: 'it was theirs' };
    expect((await confirm(second.id, { amount: second.total!, ...meant })).status).toBe(200);
    expect((await confirm(first.id, { amount: first.total!, reference: 'ICBC20261201B' })).status).toBe(200);
  });

  it('is asked about where the one is part of the other, or only looks like it', async () => {
    const [first, second] = [await delivered('mei'), await delivered('tom')];
    await confirm(first.id, { amount: first.total!, reference: 'WX-7788990011/2' });
    for (const reference of ['WХ-7788990011/2', 'WX-7788990011', 'wx 7788990011/2（尾款）', '7788990011'])
      expect(await confirm(second.id, { amount: second.total!, reference }), reference).toMatchObject({
        status: 409,
        code: 'payment.reference-elsewhere',
      });
    expect((await confirm(second.id, { amount: second.total!, reference: '011/2' })).status).toBe(200);
  });

  it('must be given for money that comes by transfer, and need not for cash', async () => {
    const { body } = await desk.place('dora', { ...NOTED, payment: { method: 'credit' } });
    await desk.send('chen', body.id, 'approve');
    const amount = body.total!;
    expect((await confirm(body.id, { amount })).status).toBe(422);
    expect((await confirm(body.id, { amount, reference: '  ' })).status).toBe(422);
    expect((await confirm(body.id, { amount, reference: 'T-1001' })).status).toBe(200);
    const cash = await delivered('mei');
    expect((await confirm(cash.id, { amount: cash.total! })).status).toBe(200);
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
