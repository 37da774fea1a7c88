import type { BankAccountView, MeView, NotificationView, OrderView } from '@orderdesk/contract';
import { auditModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';

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

const ACCOUNT = { holder: '订货台科技有限公司', bank: '招商银行深圳科技园支行', account: '755912345678' };
const read = (who: string) => desk.call<BankAccountView>(who, 'GET', '/api/bank-account');
const save = (who: string, rev: number, account: object | null) =>
  desk.call<BankAccountView & { code: string }>(who, 'PUT', '/api/bank-account', { rev, account });

it('finance and admins say where to transfer to; it is kept, told to those who answer for money, and nobody else’s to read', async () => {
  for (const who of ['li', 'chen', 'zhang', 'mei', 'dora']) expect((await read(who)).status).toBe(403);
  for (const who of ['li', 'wang', 'dora']) expect((await save(who, 0, ACCOUNT)).status).toBe(403);
  expect((await read('wang')).body).toEqual({ account: null, rev: 0, changes: [] });
  expect(await save('zhao', 0, { ...ACCOUNT, account: '1234' })).toMatchObject({ status: 400 });

  const saved = await save('zhao', 0, { ...ACCOUNT, account: '7559 1234 5678' });
  expect(saved).toMatchObject({ status: 200, body: { account: ACCOUNT, rev: 1, changes: [{ by: 'zhao' }] } });
  expect(await save('admin', 0, null)).toMatchObject({
    status: 409,
    body: { code: 'bank-account.moved-on' },
  });
  expect(await auditModel(store.connection).countDocuments({ what: 'bank-account' })).toBe(1);
  const told = async (who: string) =>
    (await desk.call<NotificationView[]>(who, 'GET', '/api/notifications')).body.length;
  expect(await Promise.all(['wang', 'admin', 'zhao', 'li'].map(told))).toEqual([1, 1, 0, 0]);
});

it('an order on account says what is to be transferred, where to and with which reference, as long as something is', async () => {
  const { body: placed } = await desk.place('dora', { ...NOTED, payment: { method: 'credit' } });
  const { total } = placed.totals!;
  expect(placed.payTo).toEqual({ account: ACCOUNT, amount: total, reference: placed.number });
  expect((await desk.call<MeView>('dora', 'GET', '/api/me')).body.bankAccount).toEqual(ACCOUNT);
  expect((await desk.call<MeView>('mei', 'GET', '/api/me')).body).not.toHaveProperty('bankAccount');
  await desk.send('chen', placed.id, 'approve');
  await desk.send('zhao', placed.id, 'confirmPayment', { amount: 1000, reference: 'T-1' });
  const order = async (who: string) =>
    (await desk.call<OrderView>(who, 'GET', `/api/orders/${placed.id}`)).body;
  expect((await order('dora')).payTo).toMatchObject({ amount: total - 1000 });
  expect(await order('zhang')).not.toHaveProperty('payTo');
  await save('admin', 1, null);
  expect((await order('dora')).payTo).toEqual({
    account: null,
    amount: total - 1000,
    reference: placed.number,
  });
  await desk.send('zhao', placed.id, 'confirmPayment', { amount: total - 1000, reference: 'T-2' });
  expect(await order('dora')).not.toHaveProperty('payTo');

  const cash = await desk.place('mei', NOTED);
  expect(cash.body).not.toHaveProperty('payTo');
});
