import type { CompanyTerms, MeView, NotificationView, OrderView } from '@orderdesk/contract';
import { auditModel, groupModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { furnish, NOTED, openDesk, PASSWORD } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database, 1000);
  await groupModel(store.connection).insertMany([
    {
      _id: 'retail',
      label: { zh: '零售商', en: 'Retailers' },
      trusted: true,
      paymentMethods: ['cod'],
      rev: 1,
    },
  ]);
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

async function register(login: string) {
  const answer = await desk.call<{ company: { id: string } }>(null, 'POST', '/api/register', {
    name: login,
    email: `${login}@orderdesk.example`,
    password: PASSWORD,
    company: { name: `公司 ${login}`, kind: 'retailer' },
  });
  expect(answer.status).toBe(201);
  return answer.body.company.id;
}
const confirm = (who: string, id: string, terms?: object) =>
  desk.call<{ code: string; errors?: { path: string }[] }>(
    who,
    'POST',
    `/api/companies/${id}/confirm`,
    terms,
  );
const me = async (who: string) => (await desk.call<MeView>(who, 'GET', '/api/me')).body;

it('whoever confirms a company chooses kind, group and credit; its people are told and order by them at once', async () => {
  const id = await register('north');
  expect(await me('north')).toMatchObject({ person: { kind: 'retailer', groupId: null } });
  for (const who of ['li', 'chen', 'north'])
    expect((await desk.call(who, 'GET', `/api/companies/${id}/terms`)).status).toBe(403);
  const { body: offered } = await desk.call<CompanyTerms>('zhao', 'GET', `/api/companies/${id}/terms`);
  expect(offered).toMatchObject({
    kind: 'retailer',
    groupId: null,
    creditLimit: null,
    mostCredit: 5_000_000,
  });
  expect(offered.groups).toEqual([
    { id: 'dealer', label: { zh: '经销商', en: 'Dealers' }, takesCredit: true },
    { id: 'retail', label: { zh: '零售商', en: 'Retailers' }, takesCredit: false },
  ]);

  const terms = { kind: 'dealer', groupId: 'dealer', creditLimit: 3_000_000 };
  expect((await confirm('zhao', id, terms)).status).toBe(204);
  expect(await me('north')).toMatchObject({
    person: { kind: 'dealer', groupId: 'dealer' },
    company: { kind: 'dealer', creditLimit: 3_000_000, confirmed: true },
    paymentMethods: ['credit', 'cod'],
  });
  const told = (await desk.call<NotificationView[]>('north', 'GET', '/api/notifications')).body;
  expect(told.map(({ text }) => text.zh)).toEqual([
    '公司 north 已通过确认，按“经销商”的价格和条款下单，账期额度 ¥30,000.00',
  ]);
  const [kept] = await auditModel(store.connection).find({ what: 'company.confirmed', subject: id }).lean();
  expect(kept).toMatchObject({
    before: { kind: 'retailer', groupId: null, creditLimit: null },
    after: terms,
  });

  expect((await confirm('wang', id, terms)).status).toBe(204);
  expect(await confirm('wang', id, { ...terms, creditLimit: 1 })).toMatchObject({
    status: 409,
    body: { code: 'company.confirmed-otherwise' },
  });
});

it('a company that is confirmed without a word on terms has neither group nor credit', async () => {
  const id = await register('plain');
  expect((await confirm('zhao', id)).status).toBe(204);
  expect((await me('plain')).company).toMatchObject({ groupId: null, creditLimit: null, confirmed: true });
});

it('credit above the bound is a manager’s to give, and only goes with a group that may pay by it', async () => {
  const id = await register('bound');
  const refusedAt = async (who: string, terms: object, code: string, path: string) =>
    expect(await confirm(who, id, terms)).toMatchObject({ status: 409, body: { code, errors: [{ path }] } });
  const much = { groupId: 'dealer', creditLimit: 5_000_001 };
  await refusedAt('zhao', much, 'company.credit-bound', 'creditLimit');
  await refusedAt('wang', { groupId: 'retail', creditLimit: 1 }, 'company.credit-needs-group', 'creditLimit');
  await refusedAt('wang', { creditLimit: 1 }, 'company.credit-needs-group', 'creditLimit');
  await refusedAt('wang', { groupId: 'nobody' }, 'company.group-unknown', 'groupId');
  expect((await me('bound')).company).toMatchObject({ confirmed: false, creditLimit: null });
  expect((await confirm('wang', id, much)).status).toBe(204);
});

it('a company in doubt has its open orders held, each with a way on, pays nothing on account and is reviewed', async () => {
  const id = await register('dubious');
  expect((await confirm('wang', id, { groupId: 'dealer', creditLimit: 900_000 })).status).toBe(204);
  const { body: placed } = await desk.place('dubious', { ...NOTED, payment: { method: 'credit' } });
  await desk.send('chen', placed.id, 'approve');
  const read = async (who: string) =>
    (await desk.call<OrderView>(who, 'GET', `/api/orders/${placed.id}`)).body;
  const offered = async (who: string) =>
    (await read(who)).offers.filter(({ allowed }) => allowed).map(({ event }) => event);
  expect(await offered('zhang')).toContain('startPicking');

  const doubt = (reason: string) => desk.call('wang', 'POST', `/api/companies/${id}/doubt`, { reason });
  expect((await doubt('the licence is another’s')).status).toBe(204);
  expect(await offered('zhang')).not.toContain('startPicking');
  expect(await offered('li')).toEqual(expect.arrayContaining(['resolveProblem', 'ask', 'cancel']));
  expect(JSON.stringify(await read('dubious'))).not.toContain('licence');
  expect((await me('dubious')).paymentMethods).toEqual(['cod']);
  expect((await doubt('again')).status).toBe(204);

  await groupModel(store.connection).updateOne({ _id: 'dealer' }, { trusted: true });
  const later = await desk.place('dubious', { ...NOTED, note: '', payment: { method: 'cod' } });
  const { body: waits } = await desk.call<OrderView>('chen', 'GET', `/api/orders/${later.body.id}`);
  expect(waits.offers.map(({ event }) => event)).toContain('approve');

  expect((await confirm('wang', id)).status).toBe(204);
  expect((await me('dubious')).paymentMethods).toEqual(['credit', 'cod']);
  await desk.send('li', placed.id, 'resolveProblem', { text: 'The licence is theirs' });
  expect(await offered('zhang')).toContain('startPicking');
});
