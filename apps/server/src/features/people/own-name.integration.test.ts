import { notificationModel, personModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openShop, shopApp } from '../../http/app.fixture.ts';

const database = testDatabase();
let store: Store;
let shop: Awaited<ReturnType<typeof shopApp>>;

beforeAll(async () => {
  store = await openShop(database);
  shop = await shopApp(store);
});
afterAll(() => store.close());

it('a name is never what the house calls itself, nor for staff a colleague’s name; theirs is told to those who lead', async () => {
  const [manager, picker] = [{ email: 'wang@house.example' }, { email: 'zhang@house.example' }];
  await shop.person({ ...manager, name: '王建国', kind: 'staff', roles: ['manager'] });
  await shop.person({ ...picker, name: '张强', kind: 'staff', roles: ['warehouse'] });
  const rename = async (email: string, name: string) =>
    shop.call('PUT', '/api/me/name', { name }, { cookie: await shop.signIn(email) });
  for (const name of ['王建国', '王 建國', '王建国。'])
    expect(await rename(picker.email, name)).toMatchObject({ status: 409, body: { code: 'name.taken' } });
  const customer = { email: 'xiaoming@people.example' };
  await shop.person({ ...customer, name: '王小明', kind: 'consumer' });
  const house = [
    '系统',
    '管理员',
    '客服',
    'System',
    'The  System',
    'ＯrderDesk',
    '仓库',
    '财务部',
    '您',
    'Someone',
  ];
  const within = ['商城工作人员 李娜', '聯 盛 商 城 客服', '官方小李', 'Li (admin)', 'Orderdesk Official'];
  for (const name of [...house, ...within])
    for (const { email } of [picker, customer])
      expect(await rename(email, name)).toMatchObject({ status: 409, body: { code: 'name.reserved' } });
  expect(
    await shop.call('POST', '/api/register', {
      name: '客 服',
      email: 'x@cao.example',
      password: 'a-long-password',
    }),
  ).toMatchObject({
    status: 409,
    body: { code: 'name.reserved' },
  });
  // People share names: a customer may be called as one of the staff is.
  expect(await rename(customer.email, '王建国')).toMatchObject({ status: 200 });
  expect(await rename(customer.email, 'Badmin Stafford')).toMatchObject({ status: 200 });
  const both = await Promise.all(['张小强', '张大强'].map((name) => rename(picker.email, name)));
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  // Nobody acts under another name and takes theirs back.
  expect(await rename(picker.email, '张强')).toMatchObject({ status: 409, body: { code: 'name.again' } });
  const [told] = await notificationModel(store.connection).find({}).lean();
  const { _id } = (await personModel(store.connection).findOne({ email: manager.email }).lean())!;
  expect(told).toMatchObject({
    personId: _id,
    text: { zh: expect.stringMatching(/^张强把自己的名字改为“张[小大]强”$/) },
  });
});
