import type { OrderView } from '@orderdesk/contract';
import { reservationModel, stockModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database);
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const stockOf = (productId: string, warehouseId: string) =>
  stockModel(store.connection).findById(`${productId}:${warehouseId}`).lean();
const events = (order: OrderView) => order.offers.filter(({ allowed }) => allowed).map(({ event }) => event);

describe('an order', () => {
  it('goes from the shop to delivery, and finance closes it', async () => {
    const placed = await desk.place('mei');
    expect(placed.status).toBe(201);
    const order = placed.body;
    expect(order.number).toMatch(/^\d{2}-\d{5}-\d$/);
    expect(order).toMatchObject({ open: true, lineCount: 1, payment: { method: 'cod', status: 'due' } });
    expect(await stockOf('p1', 'sz')).toMatchObject({ onHand: 100, reserved: 2, available: 98 });

    const seen = await desk.call<OrderView>('chen', 'GET', `/api/orders/${order.number}`);
    expect(seen.body.findings?.map(({ kind }) => kind)).toContain('first-order');
    expect(events(seen.body)).toEqual(expect.arrayContaining(['approve', 'ask', 'sendBack', 'reject']));

    const approved = await desk.send('chen', order.id, 'approve');
    expect(approved.status).toBe(200);
    expect(approved.body.queues).toContain('pick');
    const [shipment] = approved.body.shipments;
    const at = { shipmentId: shipment!.id };
    expect((await desk.send('zhang', order.id, 'startPicking', at)).status).toBe(200);
    expect((await desk.send('zhang', order.id, 'finishPacking', at)).status).toBe(200);
    const shipped = await desk.send('zhang', order.id, 'ship', {
      ...at,
      carrier: 'sf',
      tracking: 'SF1234567890',
    });
    expect(shipped.body.shipments[0]).toMatchObject({ step: 'shipped', tracking: 'SF1234567890' });
    expect(await stockOf('p1', 'sz')).toMatchObject({ onHand: 98, reserved: 0, available: 98 });
    expect((await desk.send('zhang', order.id, 'confirmDelivery', at)).status).toBe(200);

    const due = await desk.call<{ orders: { id: string }[] }>('zhao', 'GET', '/api/finance/cod');
    expect(due.body.orders.map(({ id }) => id)).toContain(order.id);
    const total = order.total!;
    expect(
      (await desk.send('zhao', order.id, 'confirmPayment', { amount: total, reference: 'R1' })).status,
    ).toBe(200);
    const closed = await desk.send('mei', order.id, 'confirmReceipt');
    expect(closed.body).toMatchObject({ open: false, payment: { status: 'paid' } });

    const history = await desk.call<{ type: string; rev: number }[]>(
      'mei',
      'GET',
      `/api/orders/${order.id}/history`,
    );
    expect(history.body.map(({ type }) => type)).toEqual([
      'order.placed',
      'approve',
      'startPicking',
      'finishPacking',
      'ship',
      'confirmDelivery',
      'confirmPayment',
      'confirmReceipt',
    ]);
  });

  it('gives its stock back when it is cancelled, and says so in the ledger', async () => {
    const placed = await desk.place('mei', { lines: [{ productId: 'p2', unitId: 'box', quantity: 3 }] });
    expect(await stockOf('p2', 'sz')).toMatchObject({ reserved: 30, available: 70 });
    const cancelled = await desk.send('mei', placed.body.id, 'cancel', { reason: '买错了' });
    expect(cancelled.body.open).toBe(false);
    expect(await stockOf('p2', 'sz')).toMatchObject({ onHand: 100, reserved: 0, available: 100 });
    const ledger = await reservationModel(store.connection).find({ orderId: placed.body.id }).lean();
    expect(ledger.map(({ state, quantity }) => [state, quantity])).toEqual([['released', 30]]);
  });

  it('is split over two warehouses when neither has everything', async () => {
    const placed = await desk.place('tom', { lines: [{ productId: 'p3', unitId: 'each', quantity: 150 }] });
    expect(placed.body.shipments.map(({ warehouseId, lines }) => [warehouseId, lines[0]!.quantity])).toEqual([
      ['sz', 100],
      ['sh', 50],
    ]);
  });

  it('is refused line by line when stock is short, and nothing is written', async () => {
    const before = await store.db.collection('orders').countDocuments();
    const refused = await desk.call<{ code: string; facts: { lines: object[] } }>(
      'tom',
      'POST',
      '/api/orders',
      {
        lines: [
          { productId: 'p4', unitId: 'each', quantity: 1 },
          { productId: 'p5', unitId: 'each', quantity: 500 },
        ],
        address: {
          country: 'CN',
          region: '广东省',
          city: '深圳市',
          district: '南山区',
          street: '科技园 1 号',
          postcode: '',
        },
        contact: { name: 'Tom', phone: '13800138000' },
        delivery: { method: 'standard' },
        payment: { method: 'cod' },
        expectedTotal: 1,
      },
      { 'idempotency-key': 'short-stock-1' },
    );
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'stock.insufficient',
        facts: { lines: [{ line: 1, asked: 500, available: 200 }] },
      },
    });
    expect(await store.db.collection('orders').countDocuments()).toBe(before);
    expect(await stockOf('p4', 'sz')).toMatchObject({ reserved: 0 });
  });

  it('is the same order however often its key is sent, and another body under it is refused', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        desk.place('tom', { lines: [{ productId: 'p6', unitId: 'each', quantity: 1 }] }, 'twenty-times'),
      ),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect(await stockOf('p6', 'sz')).toMatchObject({ reserved: 1 });
    const other = await desk.place(
      'tom',
      { lines: [{ productId: 'p6', unitId: 'each', quantity: 2 }] },
      'twenty-times',
    );
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency.mismatch' } });
  });

  it('is refused at another price than the one seen', async () => {
    const refused = await desk.place('tom', { expectedTotal: 1 });
    expect(refused).toMatchObject({ status: 409, body: { code: 'price.changed' } });
  });

  it('uses a company’s credit, and no more than there is', async () => {
    const credit = { payment: { method: 'credit' as const } };
    const placed = await desk.place('dora', {
      ...credit,
      lines: [{ productId: 'p7', unitId: 'each', quantity: 20 }],
    });
    expect(placed.status).toBe(201);
    await desk.send('chen', placed.body.id, 'approve');
    const used = await store.db.collection('companies').findOne({ _id: 'acme' as never });
    expect(used?.['creditUsed']).toBe(placed.body.total);
    await desk.send('li', placed.body.id, 'cancel', { reason: '客户来电取消' });
    const freed = await store.db.collection('companies').findOne({ _id: 'acme' as never });
    expect(freed?.['creditUsed']).toBe(0);
  });
});

describe('rights on an order', () => {
  it('keep it from other customers, as if it were not there', async () => {
    const { body } = await desk.place('mei', NOTED);
    expect(await desk.call('tom', 'GET', `/api/orders/${body.id}`)).toMatchObject({ status: 404 });
    expect(await desk.send('tom', body.id, 'cancel', { reason: 'x' })).toMatchObject({ status: 404 });
    expect(await desk.call(null, 'GET', `/api/orders/${body.id}`)).toMatchObject({ status: 401 });
  });

  it('keep it from the warehouse until it is in fulfilment, and its money after that', async () => {
    const { body } = await desk.place('mei', NOTED);
    expect(await desk.call('zhang', 'GET', `/api/orders/${body.id}`)).toMatchObject({ status: 404 });
    await desk.send('chen', body.id, 'approve');
    const seen = await desk.call<OrderView>('zhang', 'GET', `/api/orders/${body.id}`);
    expect(seen.status).toBe(200);
    expect(seen.body.total).toBeUndefined();
    expect(seen.body.totals).toBeUndefined();
    expect(seen.body.lines[0]).not.toHaveProperty('unitPrice');
    expect(seen.body.contact?.phone).toBe('13800138000');
  });

  it('let nobody approve who may not', async () => {
    const { body } = await desk.place('mei', NOTED);
    expect(await desk.send('mei', body.id, 'approve')).toMatchObject({
      status: 409,
      body: { code: 'workflow.not-permitted' },
    });
    expect(await desk.send('zhao', body.id, 'approve')).toMatchObject({ status: 409 });
  });

  it('is refused beside the field for a mistake in the form, and nothing changes', async () => {
    const { body } = await desk.place('mei', NOTED);
    for (const [data, code, message] of [
      [{}, 'required', '必填'],
      [{ reason: 7 }, 'type', '请填写文字'],
    ] as const) {
      const path = `/api/orders/${body.id}/events`;
      const sent = await desk.call('chen', 'POST', path, { event: 'reject', data });
      expect(sent).toMatchObject({
        status: 422,
        body: {
          code: 'workflow.form',
          errors: [{ path: 'data.reason', code, message }],
          facts: { event: 'reject', errors: [{ field: 'reason', code }] },
        },
      });
    }
    expect((await desk.call<OrderView>('chen', 'GET', `/api/orders/${body.id}`)).body.rev).toBe(1);
    type Described = { paths: Record<string, { post: { responses: object } }> };
    const { paths } = (await desk.call<Described>(null, 'GET', '/api/openapi.json')).body;
    expect(paths['/api/orders/{id}/events']!.post.responses).toHaveProperty('422');
  });

  it('show costs to finance only', async () => {
    const { body } = await desk.place('mei', NOTED);
    const finance = await desk.call<OrderView>('zhao', 'GET', `/api/orders/${body.id}`);
    const service = await desk.call<OrderView>('li', 'GET', `/api/orders/${body.id}`);
    expect(finance.body.lines[0]!.cost).toBe(6000);
    expect(service.body.lines[0]!.cost).toBeUndefined();
  });
});

describe('claiming', () => {
  it('has one winner of a hundred', async () => {
    const { body } = await desk.place('mei', NOTED);
    const names = ['li', 'chen', 'wang', 'admin'];
    const claims = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        desk.call<{ code?: string }>(names[n % 4]!, 'POST', `/api/orders/${body.id}/claim`),
      ),
    );
    const seen = await desk.call<OrderView>('li', 'GET', `/api/orders/${body.id}`);
    const owner = seen.body.owner!.id;
    claims.forEach(({ status, body: answer }, n) => {
      if (names[n % 4] === owner) expect(status).toBe(200);
      else expect([status, answer.code]).toEqual([409, 'claim.taken']);
    });
    const history = await desk.call<{ type: string }[]>('li', 'GET', `/api/orders/${body.id}/history`);
    expect(history.body.filter(({ type }) => type === 'order.claimed')).toHaveLength(1);
  });

  it('is given back by its owner and handed over by a manager', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.call('li', 'POST', `/api/orders/${body.id}/claim`);
    expect(await desk.call('chen', 'POST', `/api/orders/${body.id}/release`)).toMatchObject({ status: 409 });
    const assigned = await desk.call<OrderView>('wang', 'POST', `/api/orders/${body.id}/assign`, {
      personId: 'chen',
    });
    expect(assigned.body.owner?.id).toBe('chen');
    const released = await desk.call<OrderView>('chen', 'POST', `/api/orders/${body.id}/release`);
    expect(released.body.owner).toBeNull();
    expect(
      await desk.call('wang', 'POST', `/api/orders/${body.id}/assign`, { personId: 'mei' }),
    ).toMatchObject({
      body: { code: 'assign.not-staff' },
    });
  });
});
