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

async function register(login: string, taxNumber?: string) {
  const answer = await desk.call<{ company: { id: string } }>(null, 'POST', '/api/register', {
    name: login,
    email: `${login}@orderdesk.example`,
    password: PASSWORD,
    company: { name: `公司 ${login}`, kind: 'retailer', ...(taxNumber && { taxNumber }) },
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
  const id = await register('north', 'TW-22099131');
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
  const dealers = { id: 'dealer', label: { zh: '经销商', en: 'Dealers' }, takesCredit: true };
  const retailers = { id: 'retail', label: { zh: '零售商', en: 'Retailers' }, takesCredit: false };
  // Whose orders go without review is a manager's to give, and offered to nobody else.
  expect(offered.groups).toEqual([dealers]);
  const managers = await desk.call<CompanyTerms>('wang', 'GET', `/api/companies/${id}/terms`);
  expect(managers.body.groups).toEqual([dealers, retailers]);

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
  const id = await register('bound', '91330100799655058B');
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

  await groupModel(store.connection).updateOne({ _id: 'dealer' }, { trusted: false });
  expect((await confirm('wang', id)).status).toBe(204);
  expect((await me('dubious')).paymentMethods).toEqual(['credit', 'cod']);
  await desk.send('li', placed.id, 'resolveProblem', { text: 'The licence is theirs' });
  expect(await offered('zhang')).toContain('startPicking');
});

it('credit without a tax number, and a group whose orders nobody reviews, are a manager’s to give', async () => {
  await groupModel(store.connection).insertMany([
    {
      _id: 'gold',
      label: { zh: '金牌', en: 'Gold' },
      trusted: true,
      paymentMethods: ['credit', 'cod'],
      rev: 1,
    },
  ]);
  const id = await register('nameless');
  const asked = async (terms: object) =>
    (await confirm('zhao', id, terms)).body.errors?.map(({ path }) => path);
  expect(await asked({ groupId: 'dealer', creditLimit: 1 })).toEqual(['creditLimit']);
  expect(await asked({ groupId: 'gold' })).toEqual(['groupId']);
  expect((await confirm('wang', id, { groupId: 'gold', creditLimit: 100 })).status).toBe(204);
});

it('what somebody with a bound gives all companies of a day counts together, also at once, and managers are told of it', async () => {
  const ids = await Promise.all([register('one', '12-3456781'), register('two', '12-3456782')]);
  const terms = { groupId: 'dealer', creditLimit: 1_500_000 };
  const given = await Promise.all(ids.map((id) => confirm('zhao', id, terms)));
  expect(given.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  const told = (await desk.call<NotificationView[]>('wang', 'GET', '/api/notifications')).body;
  expect(told.map(({ text }) => text.en)).toContainEqual(
    expect.stringMatching(/^zhao: 公司 (one|two) has been confirmed; .*¥15,000\.00$/),
  );
});

it('a company that is known gets other terms with a reason, told to its people, whoever was quicker', async () => {
  const change = (who: string, body: object) => desk.call(who, 'PUT', '/api/companies/acme/terms', body);
  const terms = async () => (await desk.call<CompanyTerms>('wang', 'GET', '/api/companies/acme/terms')).body;
  const { rev, creditLimit } = await terms();
  const said = { creditLimit: 2_000_000, rev, reason: 'pays late' };
  for (const who of ['li', 'chen', 'dora']) expect((await change(who, said)).status).toBe(403);
  expect((await change('zhao', { ...said, creditLimit: creditLimit! + 1 })).status).toBe(409);
  expect((await change('wang', { ...said, reason: ' ' })).status).toBe(400);
  expect((await change('wang', said)).status).toBe(204);
  expect(await change('wang', { ...said, creditLimit: 1 })).toMatchObject({
    status: 409,
    body: { code: 'company.moved-on' },
  });
  expect(await terms()).toMatchObject({ creditLimit: 2_000_000, rev: rev + 1 });
  expect((await me('dora')).company).toMatchObject({ creditLimit: 2_000_000 });
  const told = (await desk.call<NotificationView[]>('dora', 'GET', '/api/notifications')).body;
  expect(told[0]!.text.en).toMatch(/^The terms of 华南渠道 have changed; credit: ¥[\d,.]+ → ¥20,000\.00$/);
  const leader = (await desk.call<NotificationView[]>('zhao', 'GET', '/api/notifications')).body;
  expect(leader[0]!.text.en).toMatch(/^wang: The terms of 华南渠道 have changed.*\(pays late\)$/);
  expect((await desk.call<NotificationView[]>('wang', 'GET', '/api/notifications')).body).not.toContainEqual(
    expect.objectContaining({ text: leader[0]!.text }),
  );
  const [kept] = await auditModel(store.connection).find({ what: 'company.terms-changed' }).lean();
  expect(kept).toMatchObject({
    before: { creditLimit },
    after: { creditLimit: 2_000_000, reason: 'pays late' },
  });
});

it('a manager gives no more than a million of credit a day on their own', async () => {
  const { rev } = (await desk.call<CompanyTerms>('wang', 'GET', '/api/companies/acme/terms')).body;
  const change = (creditLimit: number) =>
    desk.call(`wang`, 'PUT', '/api/companies/acme/terms', { creditLimit, rev, reason: 'a friend' });
  expect(await change(90_000_000_000)).toMatchObject({
    status: 409,
    body: { code: 'company.credit-bound-day' },
  });
  expect((await change(50_000_000)).status).toBe(204);
});

it('a company that is doubted reads so, and that it has no credit as long as it is not confirmed again', async () => {
  const id = await register('doubted');
  expect((await confirm('wang', id, { groupId: 'dealer', creditLimit: 100 })).status).toBe(204);
  expect((await me('doubted')).company).toMatchObject({ confirmed: true, creditLimit: 100 });
  const doubted = await desk.call('zhao', 'POST', `/api/companies/${id}/doubt`, { reason: '查无此号' });
  expect(doubted.status).toBe(204);
  expect((await me('doubted')).company).toMatchObject({
    confirmed: false,
    creditLimit: null,
    creditUsed: null,
  });
  const told = (await desk.call<NotificationView[]>('doubted', 'GET', '/api/notifications')).body;
  expect(told[0]!.text.zh).toContain('公司 doubted需要重新核实');
  expect(told.map(({ text }) => text.zh).join()).not.toContain('查无此号');
});
