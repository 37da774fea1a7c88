import type { BankAccountView, MeView, NotificationView, OrderView } from '@orderdesk/contract';
import { auditModel, personModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { client, furnish, NOTED, openDesk, PASSWORD } from '../../testing/desk.fixture.ts';

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

const decide = (who: string, how: 'agree' | 'drop', rev: number) =>
  desk.call<BankAccountView & { code: string }>(who, 'POST', `/api/bank-account/${how}`, { rev });
const notices = async (who: string) =>
  (await desk.call<NotificationView[]>(who, 'GET', '/api/notifications')).body;

it('finance, managers and admins say where to transfer to; it is kept, told to those who answer for money, and nobody else’s to read', async () => {
  for (const who of ['li', 'chen', 'zhang', 'mei', 'dora']) expect((await read(who)).status).toBe(403);
  for (const who of ['li', 'chen', 'dora']) expect((await save(who, 0, ACCOUNT)).status).toBe(403);
  expect((await read('wang')).body).toEqual({ account: null, rev: 0, isAlone: false, changes: [] });
  expect(await save('zhao', 0, { ...ACCOUNT, account: '1234' })).toMatchObject({ status: 400 });

  const saved = await save('zhao', 0, { ...ACCOUNT, account: '7559 1234 5678' });
  expect(saved).toMatchObject({
    status: 200,
    body: { account: null, rev: 1, changes: [], proposed: { account: ACCOUNT, by: 'zhao' } },
  });
  expect(await save('admin', 0, null)).toMatchObject({
    status: 409,
    body: { code: 'bank-account.moved-on' },
  });
  expect(await auditModel(store.connection).countDocuments({ what: 'bank-account' })).toBe(0);
  const told = async (who: string) =>
    (await desk.call<NotificationView[]>(who, 'GET', '/api/notifications')).body.length;
  expect(await Promise.all(['wang', 'admin', 'zhao', 'li'].map(told))).toEqual([1, 1, 0, 0]);
});

it('the first account too counts only once another agrees; what a colleague proposed is decided on before another is proposed', async () => {
  const other = { ...ACCOUNT, account: '6225880100009999' };
  expect(await save('wang', 1, other)).toMatchObject({ status: 409, body: { code: 'bank-account.waiting' } });
  expect((await decide('wang', 'agree', 1)).body).toMatchObject({
    account: ACCOUNT,
    rev: 2,
    changes: [{ by: 'wang', proposedBy: 'zhao' }],
  });
  expect(await auditModel(store.connection).countDocuments({ what: 'bank-account' })).toBe(1);
});

it('what stands there already is no change and told to nobody; an own proposal is taken back, not refused', async () => {
  const before = (await notices('admin')).length;
  expect((await save('zhao', 2, ACCOUNT)).body).toMatchObject({ account: ACCOUNT, rev: 2 });
  expect((await notices('admin')).length).toBe(before);
  await save('zhao', 2, null);
  expect((await decide('zhao', 'drop', 3)).body).toMatchObject({ account: ACCOUNT, rev: 4 });
  expect((await notices('admin'))[0]!.text.zh).toContain('zhao撤回了');
  await save('zhao', 4, null);
  expect((await save('zhao', 5, ACCOUNT)).body).not.toHaveProperty('proposed');
});

it('another account counts only once a second person agrees, and everybody who answers for money reads it whole', async () => {
  const other = { holder: '赵静', bank: '招商银行', account: '6225880100009999' };
  expect((await save('zhao', 6, other)).body).toMatchObject({
    account: ACCOUNT,
    rev: 7,
    proposed: { account: other, by: 'zhao', isOwn: true },
  });
  const payingTo = async () => (await desk.call<MeView>('dora', 'GET', '/api/me')).body.bankAccount;
  expect(await payingTo()).toEqual(ACCOUNT);
  const [told] = await notices('wang');
  for (const word of ['赵静', ACCOUNT.holder, '6225 8801 0000 9999', '7559 1234 5678'])
    expect(told!.text.zh).toContain(word);
  expect(await decide('zhao', 'agree', 7)).toMatchObject({ status: 409, body: { code: 'bank-account.own' } });
  expect((await decide('li', 'agree', 7)).status).toBe(403);
  expect(await decide('wang', 'agree', 6)).toMatchObject({ body: { code: 'bank-account.moved-on' } });

  expect((await decide('wang', 'drop', 7)).body).not.toHaveProperty('proposed');
  expect(await decide('admin', 'agree', 8)).toMatchObject({ body: { code: 'bank-account.moved-on' } });
  expect(await payingTo()).toEqual(ACCOUNT);

  await save('zhao', 8, other);
  expect((await decide('wang', 'agree', 9)).body).toMatchObject({
    account: other,
    changes: [
      { by: 'wang', proposedBy: 'zhao' },
      { by: 'wang', proposedBy: 'zhao' },
    ],
  });
  expect(await payingTo()).toEqual(other);
  await save('wang', 10, ACCOUNT);
  await decide('zhao', 'agree', 11);
  expect(await payingTo()).toEqual(ACCOUNT);
});

it('whoever can make a colleague’s password is not their second person by that', async () => {
  const link = (email: string) =>
    desk.call<{ token: string }>('admin', 'POST', '/api/password-links', { email });
  const { token } = (await link('wang@orderdesk.example')).body;
  await desk.call(null, 'POST', '/api/auth/new-password', { token, newPassword: PASSWORD });
  await link('wang@orderdesk.example');
  const wang = client(desk.server);
  const own = { holder: '管理员', bank: '工商银行', account: '6222000033334444' };
  const { rev } = (await read('admin')).body;
  await save('admin', rev, own);
  const agreed = await wang.call<{ code: string }>('wang', 'POST', '/api/bank-account/agree', {
    rev: rev + 1,
  });
  expect(agreed.body.code).toBe('bank-account.fresh-password');
  expect((await decide('zhao', 'drop', rev + 1)).status).toBe(200);
  await wang.call('wang', 'PUT', '/api/bank-account', { rev: rev + 2, account: own });
  expect((await decide('admin', 'agree', rev + 3)).body.code).toBe('bank-account.fresh-password');
  await decide('zhao', 'drop', rev + 3);
});

it('an order on account says what is to be transferred, where to and with which reference, as long as something is', async () => {
  const { body: placed } = await desk.place('dora', { ...NOTED, payment: { method: 'credit' } });
  const { total } = placed.totals!;
  // It may still be rejected: nobody is asked for money yet.
  expect(placed).not.toHaveProperty('payTo');
  expect((await desk.call<MeView>('dora', 'GET', '/api/me')).body.bankAccount).toEqual(ACCOUNT);
  expect((await desk.call<MeView>('mei', 'GET', '/api/me')).body).not.toHaveProperty('bankAccount');
  const { body: approved } = await desk.send('chen', placed.id, 'approve');
  expect(approved.stages.map(({ id }) => id)).toContain('active/fulfilment/allocated');
  const accepted = await desk.call<OrderView>('dora', 'GET', `/api/orders/${placed.id}`);
  expect(accepted.body.payTo).toEqual({ account: ACCOUNT, amount: total, reference: placed.number });
  await desk.send('zhao', placed.id, 'confirmPayment', { amount: 1000, reference: 'T-1' });
  const order = async (who: string) =>
    (await desk.call<OrderView>(who, 'GET', `/api/orders/${placed.id}`)).body;
  expect((await order('dora')).payTo).toMatchObject({ amount: total - 1000 });
  expect(await order('zhang')).not.toHaveProperty('payTo');
  const { rev } = (await read('admin')).body;
  await save('admin', rev, null);
  await decide('zhao', 'agree', rev + 1);
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

it('what somebody alone in the house saves counts at once, and they read so before', async () => {
  await personModel(store.connection).collection.updateMany(
    { _id: { $in: ['wang', 'admin'] as never[] } },
    { $set: { roles: ['service'] } },
  );
  const { rev, isAlone } = (await read('zhao')).body;
  expect(isAlone).toBe(true);
  const saved = (await save('zhao', rev, ACCOUNT)).body;
  expect([saved.account, saved.proposed]).toEqual([ACCOUNT, undefined]);
});
