import type { HouseSettings, NotificationView } from '@orderdesk/contract';
import type { House } from '@orderdesk/domain';
import { auditModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { furnish, openDesk, PASSWORD } from '../../testing/desk.fixture.ts';

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

const NONE = { zh: '', en: '' };
const HOUSE: House = {
  shop: { zh: '望山百货', en: 'Hillview' },
  name: { zh: '成都望山商贸有限公司', en: 'Hillview Trading, Chengdu' },
  phone: '02885551234',
  email: 'hello@hillview.example',
};
const read = (who: string | null) => desk.call<House>(who, 'GET', '/api/house');
const save = (who: string | null, rev: number, house: object, reserved: readonly string[] = []) =>
  desk.call<HouseSettings & { code: string; errors?: { path: string }[] }>(
    who,
    'PUT',
    '/api/house/settings',
    { rev, house, reserved },
  );
const register = (name: string) => {
  const email = `eve${Math.random().toString(36).slice(2)}@orderdesk.example`;
  return desk.call<{ code?: string }>(null, 'POST', '/api/register', { name, email, password: PASSWORD });
};

it('a house that has said nothing of itself has neither name nor contact, and anybody may read that', async () => {
  for (const who of [null, 'mei', 'li', 'admin'])
    expect(await read(who)).toMatchObject({
      status: 200,
      body: { shop: NONE, name: NONE, phone: '', email: '' },
    });
});

it('managers and admins say what it is called and how it is reached; it is kept, told to the others, nobody else’s to change', async () => {
  for (const who of ['mei', 'dora', 'li', 'zhang', 'chen', 'zhao'])
    expect([who, (await save(who, 0, HOUSE)).status]).toEqual([who, 403]);
  expect((await save(null, 0, HOUSE)).status).toBe(401);
  for (const who of ['mei', 'li', 'zhao'])
    expect((await desk.call(who, 'GET', '/api/house/settings')).status).toBe(403);

  const typed = { ...HOUSE, phone: '028-8555 1234', email: ' Hello@Hillview.Example ' };
  expect(await save('wang', 0, typed, ['望山'])).toMatchObject({
    status: 200,
    body: { house: HOUSE, reserved: ['望山'], rev: 1 },
  });
  expect((await read(null)).body).toEqual(HOUSE);
  expect(await save('admin', 0, HOUSE)).toMatchObject({ status: 409, body: { code: 'house.moved-on' } });
  expect(await auditModel(store.connection).countDocuments({ what: 'house' })).toBe(1);
  const [told] = (await desk.call<NotificationView[]>('zhao', 'GET', '/api/notifications')).body;
  for (const word of ['wang', '望山百货', '028 8555 1234', HOUSE.email])
    expect(told!.text.zh).toContain(word);
});

it.each([
  ['house.phone', { ...HOUSE, phone: '12345' }],
  ['house.email', { ...HOUSE, email: 'hello@' }],
  ['house.shop.zh', { ...HOUSE, shop: { ...HOUSE.shop, zh: '望\u202e山' } }],
])('what nobody could be reached by is refused beside %s', async (path, house) => {
  const { status, body } = await save('wang', 1, house);
  expect([status, body.errors?.map((error) => error.path)]).toEqual([400, [path]]);
});

it('nobody registers under what the house is called, or under a word it keeps for itself', async () => {
  for (const name of ['望山百货', 'H i l l v i e w', '望山小王', 'Hillview Trading, Chengdu support'])
    expect([name, (await register(name)).body.code]).toEqual([name, 'name.reserved']);
  expect((await register('王望')).status).toBe(201);
});
