import type { HistoryEntry, NewCompany, NotificationView, OrderView } from '@orderdesk/contract';
import { auditModel, companyModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { furnish, NOTED, openDesk, PASSWORD } from '../../testing/desk.fixture.ts';
import { liveClient } from '../../testing/live-client.fixture.ts';

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

async function register(login: string, company: string) {
  const answer = await desk.call<{ company: { id: string } }>(null, 'POST', '/api/register', {
    name: 'Owner',
    email: `${login}@orderdesk.example`,
    password: PASSWORD,
    company: { name: company, kind: 'dealer' },
  });
  expect(answer.status).toBe(201);
  return answer.body.company.id;
}

it('a company that takes a known one’s name is taken, and stands as new on the desk until somebody confirms it', async () => {
  const id = await register('twin', '华南渠道有限公司');
  const { body: placed } = await desk.place('twin', NOTED);
  const li = await liveClient(desk.server.url, await desk.signIn('li'));
  await li.until((rows) => rows.get(placed.id)?.customer.unverified?.resembles === '华南渠道');

  for (const who of ['li', 'chen', 'zhao', 'wang']) {
    const { body } = await desk.call<OrderView>(who, 'GET', `/api/orders/${placed.id}`);
    expect(body.customer.unverified).toEqual({ resembles: '华南渠道' });
    expect([who, body.can.confirmCompany]).toEqual([who, who === 'zhao' || who === 'wang']);
  }
  const own = await desk.call<OrderView>('twin', 'GET', `/api/orders/${placed.id}`);
  expect(JSON.stringify(own.body)).not.toMatch(/unverified|resembles|华南渠道"/);

  const confirm = (who: string) => desk.call(who, 'POST', `/api/companies/${id}/confirm`);
  for (const who of ['li', 'chen', 'zhang', 'twin', 'mei']) expect((await confirm(who)).status).toBe(403);
  expect((await Promise.all([confirm('zhao'), confirm('wang')])).map(({ status }) => status)).toEqual([
    204, 204,
  ]);
  await li.until((rows) => rows.get(placed.id)?.customer.unverified === undefined);
  li.close();
  const { body: history } = await desk.call<HistoryEntry[]>('li', 'GET', `/api/orders/${placed.id}/history`);
  expect(history.filter(({ type }) => type === 'customer.confirmed')).toHaveLength(1);
  expect(await companyModel(store.connection).findById(id).lean()).not.toHaveProperty('unverified');
  expect(await auditModel(store.connection).countDocuments({ what: 'company.confirmed', subject: id })).toBe(
    1,
  );
  const { body: next } = await desk.place('twin', NOTED);
  const seen = await desk.call<OrderView>('li', 'GET', `/api/orders/${next.id}`);
  expect(seen.body.customer).not.toHaveProperty('unverified');
});

it('a company of a name of its own is new all the same; companies we know are not', async () => {
  await register('fresh', '西北五金');
  const { body } = await desk.place('fresh', NOTED);
  const seen = await desk.call<OrderView>('li', 'GET', `/api/orders/${body.id}`);
  expect(seen.body.customer.unverified).toEqual({ resembles: null });
  const known = await desk.place('dora', { ...NOTED, payment: { method: 'credit' } });
  const order = await desk.call<OrderView>('li', 'GET', `/api/orders/${known.body.id}`);
  expect(order.body.customer).not.toHaveProperty('unverified');
  expect((await desk.call('wang', 'POST', '/api/companies/no-such-company/confirm')).status).toBe(404);
});

it('who confirms a company sees what it said of itself, finds it in a list, and can take it back with a reason', async () => {
  const answer = await desk.call<{ company: { id: string } }>(null, 'POST', '/api/register', {
    name: 'Owner Wu',
    email: 'wubo@orderdesk.example',
    password: PASSWORD,
    company: { name: '第三公司', kind: 'retailer', taxNumber: '914403001922038216' },
  });
  expect([answer.status, answer.body]).toMatchObject([201, {}]);
  const { id } = answer.body.company;
  const { body: placed } = await desk.place('wubo', NOTED);
  const read = async (who: string) =>
    (await desk.call<OrderView>(who, 'GET', `/api/orders/${placed.id}`)).body;
  const said = { taxNumber: '914403001922038216', email: 'wubo@orderdesk.example', confirmed: null };
  for (const who of ['chen', 'zhao']) expect((await read(who)).newCompany).toMatchObject(said);
  expect((await read('wubo')).newCompany).toBeUndefined();
  expect((await read('chen')).findings![0]).toMatchObject({ kind: 'customer-data', severity: 'warn' });

  const list = (who: string) => desk.call<NewCompany[]>(who, 'GET', '/api/companies/new');
  for (const who of ['li', 'chen', 'zhang', 'wubo']) expect((await list(who)).status).toBe(403);
  expect((await list('zhao')).body.find((company) => company.id === id)).toMatchObject(said);
  await desk.call('zhao', 'POST', `/api/companies/${id}/confirm`);
  expect((await list('zhao')).body.some((company) => company.id === id)).toBe(false);
  const confirmed = await read('wang');
  expect([confirmed.can.doubtCompany, confirmed.newCompany?.confirmed?.by]).toEqual([true, 'zhao']);

  const doubt = (who: string, reason: string) =>
    desk.call(who, 'POST', `/api/companies/${id}/doubt`, { reason });
  expect((await doubt('li', 'x')).status).toBe(403);
  expect((await doubt('wang', ' ')).status).toBe(400);
  // Pressed twice it is one doubt: the company is new again, and not turned away by that.
  expect((await doubt('wang', 'another tax number on the invoice')).status).toBe(204);
  expect((await doubt('wang', 'another tax number on the invoice')).status).toBe(204);
  expect((await read('li')).customer.unverified).toEqual({ resembles: null });
  expect((await list('zhao')).body.some((company) => company.id === id)).toBe(true);
  const story = (who: string) => desk.call<HistoryEntry[]>(who, 'GET', `/api/orders/${placed.id}/history`);
  expect(JSON.stringify((await story('li')).body)).toContain('another tax number');
  expect(JSON.stringify((await story('wubo')).body)).not.toContain('another tax number');
});

it('a company that registers is told of to those who confirm companies, once each, and to nobody else', async () => {
  await register('yak', '那曲牦牛绒纺织');
  const told = async (who: string) =>
    (await desk.call<NotificationView[]>(who, 'GET', '/api/notifications')).body.filter(({ text }) =>
      text.zh.includes('那曲牦牛绒纺织'),
    ).length;
  expect(await Promise.all(['zhao', 'wang', 'li', 'zhang', 'chen', 'yak'].map(told))).toEqual([
    1, 1, 0, 0, 0, 0,
  ]);
});

it('a company called like another is told from it when it is confirmed too, and gets no credit without a tax number', async () => {
  const id = await register('alike', '华南渠道（珠海）有限公司');
  const terms = { groupId: 'dealer', creditLimit: 90_000 };
  const confirm = (body: object) => desk.call('wang', 'POST', `/api/companies/${id}/confirm`, body);
  expect(await confirm(terms)).toMatchObject({ body: { code: 'company.credit-needs-tax-number' } });
  expect((await confirm({ groupId: 'dealer' })).status).toBe(204);
  const { body: placed } = await desk.place('alike', NOTED);
  const seen = (await desk.call<OrderView>('li', 'GET', `/api/orders/${placed.id}`)).body;
  expect(seen.customer.namesake).toBe('华南渠道');
  const own = (await desk.call<OrderView>('alike', 'GET', `/api/orders/${placed.id}`)).body;
  expect(own.customer).not.toHaveProperty('namesake');
});

it('a tax number that somebody else typed first is freed by doubting them, and the company whose it is registers', async () => {
  const squat = (login: string) =>
    desk.call<{ company: { id: string } }>(null, 'POST', '/api/register', {
      name: login,
      email: `${login}@orderdesk.example`,
      password: PASSWORD,
      company: { name: `公司 ${login}`, kind: 'dealer', taxNumber: '91330100799655058B' },
    });
  const { body: first } = await squat('squatter');
  expect((await squat('rightful')).status).toBe(409);
  const { body: ordered } = await desk.place('squatter', NOTED);
  await desk.send('chen', ordered.id, 'approve');
  const turnedAway = () =>
    desk.call('wang', 'POST', `/api/companies/${first.company.id}/turn-away`, { reason: 'not theirs' });
  expect((await turnedAway()).status).toBe(204);
  const told = (await desk.call<NotificationView[]>('squatter', 'GET', '/api/notifications')).body;
  expect(told.map(({ text }) => text.zh).join()).toMatch(/未能核实，税号 91330100799655058B 已清除/);
  expect(told.map(({ text }) => text.zh).join()).not.toContain('not theirs');
  expect((await squat('rightful')).status).toBe(201);
  const waiting = (await desk.call<NewCompany[]>('zhao', 'GET', '/api/companies/new')).body;
  expect(waiting.map(({ name }) => name)).not.toContain('公司 squatter');
  expect(waiting.map(({ name }) => name)).toContain('公司 rightful');
  const held = (await desk.call<OrderView>('zhao', 'GET', `/api/orders/${ordered.id}`)).body;
  expect(held.newCompany?.doubted).toMatchObject({ by: 'wang', reason: 'not theirs' });
  expect(held.stage.label.zh).toContain('问题');
  const { body: later } = await desk.place('squatter', { ...NOTED, note: 'once more' });
  for (const id of [ordered.id, later.id]) {
    const { body } = await desk.call<OrderView>('chen', 'GET', `/api/orders/${id}`);
    expect(body.customer.unverified?.turnedAway).toBe(true);
    expect(body.findings?.find(({ facts }) => facts['turnedAway'])).toMatchObject({ severity: 'block' });
  }
  expect((await desk.send('chen', later.id, 'approve')).status).not.toBe(200);
  expect((await desk.call('wang', 'POST', `/api/companies/${first.company.id}/confirm`)).status).toBe(204);
  expect((await turnedAway()).body).toMatchObject({ code: 'company.not-new' });
});

it('a company that is confirmed again frees its orders of the problem that the doubt opened, and of no other', async () => {
  const id = await register('again', '蓝湾五金（珠海）');
  const orders = [];
  for (const _ of [1, 2]) {
    const { body } = await desk.place('again', NOTED);
    expect((await desk.send('chen', body.id, 'approve')).status).toBe(200);
    orders.push(body.id);
  }
  const [held, broken] = orders as [string, string];
  const queues = async (order: string) =>
    (await desk.call<OrderView>('li', 'GET', `/api/orders/${order}`)).body.queues;
  const mark = (what: 'confirm' | 'doubt') =>
    desk.call('zhao', 'POST', `/api/companies/${id}/${what}`, what === 'doubt' ? { reason: '查无此号' } : {});
  for (const _ of ['once', 'once more']) {
    expect((await mark('confirm')).status).toBe(204);
    expect((await mark('doubt')).status).toBe(204);
    expect([await queues(held), await queues(broken)]).toEqual([
      expect.arrayContaining(['problem']),
      expect.arrayContaining(['problem']),
    ]);
  }
  expect((await desk.send('again', broken, 'reportProblem', { text: 'a box is wet' })).status).toBe(200);
  expect((await mark('confirm')).status).toBe(204);
  expect(await queues(held)).not.toContain('problem');
  expect(await queues(broken)).toContain('problem');
});
