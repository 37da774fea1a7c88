import type { OrderView } from '@orderdesk/contract';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Awaited<ReturnType<typeof furnish>>;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database, 100);
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const read = async (who: string, id: string) =>
  (await desk.call<OrderView>(who, 'GET', `/api/orders/${id}`)).body;

/** An order of which one parcel stands packed. */
async function packed(): Promise<OrderView> {
  const { body } = await desk.place('mei', NOTED);
  await desk.send('chen', body.id, 'approve');
  const shipmentId = body.shipments[0]!.id;
  for (const event of ['startPicking', 'finishPacking'])
    await desk.send('zhang', body.id, event, { shipmentId });
  return read('zhang', body.id);
}
const sendSeen = (who: string, { id }: OrderView, event: string, data: object, seen: number) =>
  desk.call<OrderView & { code: string; title: string }>(
    ...([who, 'POST', `/api/orders/${id}/events`, { event, data, seen }] as const),
  );

describe('what was changed since the form was opened', () => {
  it('is asked about before a parcel leaves for the receiver that was read, once', async () => {
    const order = await packed();
    const ship = { shipmentId: order.shipments[0]!.id, carrier: 'SF', tracking: 'SF1234567890' };
    const contact = { name: '李先生', phone: '13900139000' };
    const corrected = await desk.send('li', order.id, 'correct', { change: { contact }, agreed: 'phone' });
    expect(corrected.status).toBe(200);
    const asked = await sendSeen('zhang', order, 'ship', ship, order.rev);
    expect([asked.status, asked.body.code]).toEqual([409, 'order.changed-since-seen']);
    expect(asked.body.title).toContain('收货人有更改');
    expect(asked.body.title).not.toContain('李先生');
    expect((await sendSeen('zhang', order, 'ship', ship, corrected.body.rev)).status).toBe(200);
  });

  it('is where the order stands as well', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.send('chen', body.id, 'ask', { text: 'Is Friday all right?' });
    const asked = await sendSeen('wang', body, 'reject', { reason: 'x' }, body.rev);
    expect([asked.status, asked.body.code]).toEqual([409, 'order.changed-since-seen']);
  });

  it('is another request of the customer than the one that is answered, with whose doing it was', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.send('chen', body.id, 'approve');
    const asked = await desk.send('mei', body.id, 'requestChange', { text: 'Two more, please' });
    await desk.send('mei', body.id, 'requestChange', { text: 'A hundred printers for nothing' });
    const words = { text: 'Gladly' };
    const answered = await sendSeen('li', body, 'answerChange', words, asked.body.rev);
    expect([answered.status, answered.body.code]).toEqual([409, 'order.changed-since-seen']);
    expect(answered.body.title).toMatch(/客户申请的修改有更改（客户 mei）/);
    const { rev } = await read('li', body.id);
    expect((await sendSeen('li', body, 'answerChange', words, rev)).status).toBe(200);
  });

  it('names a colleague to staff, and to customers only the house; what it keeps to itself holds none of them back', async () => {
    const { body } = await desk.place('mei', NOTED);
    const contact = { name: '李先生', phone: '13900139000' };
    await desk.send('li', body.id, 'correct', { change: { contact }, agreed: 'phone' });
    const approved = await sendSeen('chen', body, 'approve', { note: 'ok' }, body.rev);
    expect(approved.body.title).toMatch(/收货人有更改.*（同事 li）/);
    const reason = { reason: 'no need' };
    const cancelled = await sendSeen('mei', body, 'cancel', reason, body.rev);
    expect(cancelled.body.title).toMatch(/收货人有更改（我们的工作人员）/);
    const { rev } = await read('mei', body.id);
    await desk.call('chen', 'POST', `/api/orders/${body.id}/claim`);
    expect((await sendSeen('mei', body, 'cancel', reason, rev)).status).toBe(200);
  });

  it('is nothing where others only read, claimed or spoke', async () => {
    const order = await packed();
    await desk.call('zhang', 'POST', `/api/orders/${order.id}/claim`);
    const ship = { shipmentId: order.shipments[0]!.id, carrier: 'SF', tracking: 'SF1234567891' };
    expect((await sendSeen('zhang', order, 'ship', ship, order.rev)).status).toBe(200);
  });
});

describe('those who put an order together', () => {
  it('are told what was changed since they began, by the order itself', async () => {
    const order = await packed();
    expect(order.changedInHand).toBeUndefined();
    const [line] = order.lines;
    await desk.send('wang', order.id, 'correct', {
      change: {
        contact: { name: '李先生', phone: '13900139000' },
        lines: [{ lineId: line!.id, quantity: 1 }],
        total: (await preview(order, line!.id)).total,
      },
      agreed: 'phone',
    });
    const { changedInHand } = await read('zhang', order.id);
    expect(changedInHand?.goods?.lines.map(({ after }) => after?.quantity)).toEqual([1]);
    expect(changedInHand?.goods?.totals).toBeUndefined();
    expect(changedInHand?.receiver?.contact?.after.name).toBe('李先生');
    expect((await read('mei', order.id)).changedInHand).toBeUndefined();
  });
});

async function preview({ id }: OrderView, lineId: string): Promise<{ total: number }> {
  const { body } = await desk.call<{ difference: { totals: { after: { total: number } } } }>(
    ...(['wang', 'POST', `/api/orders/${id}/changes/preview`] as const),
    {
      event: 'correct',
      change: { contact: { name: '李先生', phone: '13900139000' }, lines: [{ lineId, quantity: 1 }] },
    },
  );
  return body.difference.totals.after;
}
