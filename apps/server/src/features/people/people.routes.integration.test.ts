import { meView } from '@orderdesk/contract';
import { companyModel, findPerson, groupModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, shopApp } from '../../http/app.fixture.ts';
import { proxyTrust } from '../../http/trusted-proxies.ts';

const database = testDatabase();
let store: Store;
let shop: Awaited<ReturnType<typeof shopApp>>;

beforeAll(async () => {
  store = await openShop(database);
  shop = await shopApp(store);
  const label = { zh: '新客', en: 'Newcomers' };
  await groupModel(store.connection).insertMany([
    { _id: 'newcomer', label, trusted: false, paymentMethods: ['wechat', 'cod'], rev: 1 },
    { _id: 'dealer-gold', label, trusted: true, paymentMethods: ['cod', 'credit'], rev: 1 },
  ]);
});
afterAll(() => store.close());

const CAO = { name: '曹操', email: 'Cao@Wei.example', password: 'a-long-password' };
const ADDRESS = {
  address: {
    country: 'CN',
    region: '广东省',
    city: '深圳市',
    district: '南山区',
    street: '科技路 1 号',
    postcode: '518000',
  },
  contact: { name: '曹操', phone: '13800138000' },
};

describe('registering', () => {
  it('as a person gives an account, signed in', async () => {
    const answer = await shop.call('POST', '/api/register', CAO, { 'accept-language': 'en' });
    expect(answer.status).toBe(201);
    expect(meView.parse(answer.body)).toMatchObject({
      person: { kind: 'consumer', roles: [], email: 'cao@wei.example', locale: 'en', groupId: 'newcomer' },
      paymentMethods: ['cod'],
      company: null,
    });
    expect((await shop.call('GET', '/api/me', undefined, { cookie: answer.cookie })).body).toEqual(
      answer.body,
    );
  });

  it('as a company makes the person its owner, without group or credit', async () => {
    const company = { name: '东吴商贸', kind: 'dealer', taxNumber: '91440300' };
    const answer = await shop.call('POST', '/api/register', { ...CAO, email: 'sun@wu.example', company });
    expect(meView.parse(answer.body)).toMatchObject({
      person: { kind: 'dealer', companyRole: 'owner', groupId: null },
      company: { name: '东吴商贸', creditLimit: null, members: [{ role: 'owner' }] },
      paymentMethods: ['cod'],
    });
  });

  it.each(['\u200b\u200b', '   ', '\u3164', 'Cao\u202eoaC', 'a\u200bb', '\u2800', ' '.repeat(900_000)])(
    'needs a name that can be seen: not %.10j',
    async (name) => {
      const company = { name, kind: 'dealer' };
      for (const body of [
        { ...CAO, email: 'shade@wei.example', name },
        { ...CAO, email: 'shade@wei.example', company },
      ])
        expect(await shop.call('POST', '/api/register', body)).toMatchObject({
          status: 400,
          body: { code: 'body.invalid' },
        });
    },
  );

  it('takes an international e-mail address, and signs in by any spelling of it', async () => {
    const email = '用户@例子.中国';
    const answer = await shop.call('POST', '/api/register', { ...CAO, email });
    expect(meView.parse(answer.body).person.email).toBe('用户@例子.中国');
    for (const spelling of ['用户@xn--fsqu00a.xn--fiqs8s', ' 用户＠例子。中国 '])
      expect(await shop.signIn(spelling, CAO.password)).toContain('session_token');
    expect(await shop.call('POST', '/api/register', { ...CAO, email: '用户@例子。中国' })).toMatchObject({
      status: 409,
      body: { code: 'email.taken' },
    });
  });

  it.each([
    [{ email: 'сhen@orderdesk.example' }, 'email', 'email.look-alike'],
    [{ password: ' '.repeat(10) }, 'password', 'password.too-short'],
    [{ password: 'zoe@wei.example' }, 'password', 'password.own'],
    [
      { company: { name: '南方商贸', kind: 'dealer', taxNumber: 'not a tax no' } },
      'company.taxNumber',
      'tax-number.malformed',
    ],
  ])('refuses %j beside the field that is meant', async (over, path, code) =>
    expect(
      await shop.call('POST', '/api/register', { ...CAO, email: 'zoe@wei.example', ...over }),
    ).toMatchObject({ status: 400, body: { errors: [{ path, code }] } }),
  );

  it('is taken so often from one address within the hour, and refused with when again', async () => {
    const busy = await shopApp(store, { trustProxy: proxyTrust('loopback')!, registrations: 2 }, new Date());
    const from = (address: string, n: number) =>
      busy.call(
        'POST',
        '/api/register',
        { ...CAO, email: `crowd${address.length}-${n}@wei.example` },
        { 'x-forwarded-for': address },
      );
    const sent = [];
    for (let n = 0; n < 3; n += 1) sent.push(await from('203.0.113.9', n));
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 429]);
    expect(Number(sent.at(-1)!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await from('203.0.113.10', 0)).status).toBe(201);
  });

  it('is refused for a taken address, and leaves no company behind', async () => {
    const companies = companyModel(store.connection);
    const before = await companies.countDocuments();
    const company = { name: '又一家', kind: 'retailer' };
    expect(
      await shop.call('POST', '/api/register', { ...CAO, email: 'CAO@wei.example', company }),
    ).toMatchObject({
      status: 409,
      body: { code: 'email.taken' },
    });
    expect(await companies.countDocuments()).toBe(before);
  });

  it('never takes rights from the request', async () => {
    for (const extra of [
      { kind: 'staff' },
      { roles: ['admin'] },
      { groupId: 'dealer-gold' },
      { permissionVersion: 9 },
      { company: { name: 'x', kind: 'staff' } },
      { company: { name: 'x', kind: 'dealer', creditLimit: 1e9 } },
    ]) {
      const email = 'climber@wei.example';
      expect(await shop.call('POST', '/api/register', { ...CAO, email, ...extra })).toMatchObject({
        status: 400,
      });
    }
    for (const path of ['/api/auth/sign-up/email', '/api/auth/update-user', '/api/auth/admin/set-role']) {
      expect(await shop.call('POST', path, { ...CAO, kind: 'staff', roles: ['admin'] })).toMatchObject({
        status: 404,
      });
    }
  });

  it('says which field is wrong, in the language asked for', async () => {
    const bad = { ...CAO, email: 'nobody', password: 'short' };
    expect(await shop.call('POST', '/api/register', bad, { 'accept-language': 'en-GB' })).toMatchObject({
      status: 400,
      body: {
        code: 'body.invalid',
        errors: [
          { path: 'email', code: 'email.malformed', message: 'Not a valid e-mail address' },
          { path: 'password', code: 'too_small', message: 'at least 10 characters' },
        ],
      },
    });
  });
});

describe('an address where nobody goes', () => {
  it('is not kept: forms, account and quote go by one list of countries', async () => {
    const person = await shop.person({ name: 'abroad', kind: 'consumer' });
    const cookie = await shop.signIn(person.email);
    const address = {
      country: 'DE',
      region: '',
      city: 'Berlin',
      district: '',
      street: 'Allee 1',
      postcode: '',
    };
    const body = { rev: 0, addresses: [{ ...ADDRESS, address, isDefault: true }] };
    expect(await shop.call('PUT', '/api/me/addresses', body, { cookie })).toMatchObject({
      status: 400,
      body: {
        code: 'address.invalid',
        errors: [{ path: 'addresses.0.address.country', code: 'delivery.country' }],
      },
    });
  });
});

describe('what people correct about themselves', () => {
  it('is their name, and while nobody has confirmed it their company’s tax number', async () => {
    const company = { name: '西川百货', kind: 'retailer', taxNumber: '12345678' };
    const body = { ...CAO, email: 'zoe@söhne.example', company };
    const { cookie, body: registered } = await shop.call('POST', '/api/register', body);
    const me = meView.parse(registered);
    expect(me.person.email).toBe('zoe@söhne.example');
    expect(me.company).toMatchObject({ taxNumber: '12345678', confirmed: false });

    const put = (path: string, body: unknown) => shop.call('PUT', path, body, { cookie });
    expect(await put('/api/me/name', { name: '  Zoë  B.' })).toMatchObject({
      status: 200,
      body: { person: { name: 'Zoë B.' } },
    });
    expect(await put('/api/me/name', { name: '\u200b' })).toMatchObject({ status: 400 });
    expect(await put('/api/me/company', { taxNumber: '914403001922038217' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'taxNumber', code: 'tax-number.check' }] },
    });
    expect(await put('/api/me/company', { taxNumber: '914403001922038216' })).toMatchObject({
      status: 200,
      body: { company: { taxNumber: '914403001922038216' } },
    });
    await companyModel(store.connection).updateOne({ _id: me.company!.id }, { $unset: { unverified: 1 } });
    expect(await put('/api/me/company', { taxNumber: '' })).toMatchObject({
      status: 409,
      body: { code: 'company.confirmed' },
    });
    expect(meView.parse((await shop.call('GET', '/api/me', undefined, { cookie })).body)).toMatchObject({
      person: { name: 'Zoë B.' },
      company: { taxNumber: '914403001922038216', confirmed: true },
    });
  });

  it('is nothing of a company for those who have none or do not own it', async () => {
    const person = await shop.person({ name: 'zhurong', kind: 'consumer' });
    const cookie = await shop.signIn(person.email);
    const answer = await shop.call('PUT', '/api/me/company', { taxNumber: '12345678' }, { cookie });
    expect(answer).toMatchObject({ status: 409, body: { code: 'company.none' } });
  });
});

describe('me', () => {
  it('keeps addresses, one of them the default', async () => {
    const person = await shop.person({ name: 'liu', kind: 'consumer' });
    const cookie = await shop.signIn(person.email);
    let rev = 0;
    const put = (addresses: unknown[]) =>
      shop.call('PUT', '/api/me/addresses', { rev, addresses }, { cookie });
    const { addresses } = meView.parse((await put([{ ...ADDRESS, isDefault: false }])).body);
    expect(addresses).toMatchObject([{ ...ADDRESS, isDefault: true }]);
    rev = 1;
    const again = await put([
      { ...addresses[0], isDefault: false },
      { ...ADDRESS, isDefault: true },
    ]);
    expect(meView.parse(again.body).addresses.map(({ id }) => id)).toContain(addresses[0]!.id);
    rev = 2;
    expect(await put([{ ...ADDRESS, id: 'somebody-elses', isDefault: true }])).toMatchObject({
      status: 409,
      body: { code: 'address.unknown' },
    });
    expect(await put([1, 2].map(() => ({ ...ADDRESS, isDefault: true })))).toMatchObject({
      status: 400,
      body: { code: 'address.defaults' },
    });
    expect((await shop.call('GET', '/api/me', undefined, { cookie })).body).toEqual(again.body);
  });

  it('keeps addresses in one spelling, and says beside the field what is wrong with one', async () => {
    const person = await shop.person({ name: 'ma', kind: 'consumer' });
    const cookie = await shop.signIn(person.email);
    const put = (address: object, contact: object, rev = 0) =>
      shop.call(
        'PUT',
        '/api/me/addresses',
        { rev, addresses: [{ address, contact, isDefault: true }] },
        { cookie, 'accept-language': 'en' },
      );
    const typed = { country: 'CN', region: '湖北', city: '仙桃', street: ' 仙桃大道 1 号\u200b' };
    const wrong = await put({ ...typed, city: '济源市' }, { name: '\u200b\u200b', phone: '123' });
    expect(wrong).toMatchObject({
      status: 400,
      body: {
        code: 'address.invalid',
        errors: [
          { path: 'addresses.0.address.city', code: 'address.city-elsewhere' },
          { path: 'addresses.0.contact.name', code: 'contact.name-missing' },
          { path: 'addresses.0.contact.phone', code: 'contact.phone-malformed' },
        ],
      },
    });
    const kept = await put(typed, { name: ' Ma  Chao ', phone: '0755-88888888-801' });
    expect(meView.parse(kept.body).addresses).toMatchObject([
      {
        address: { region: '湖北省', city: '仙桃市', district: '', street: '仙桃大道 1 号', postcode: '' },
        contact: { name: 'Ma Chao', phone: '075588888888x801' },
      },
    ]);
  });

  it('refuses an address book that another device changed since it was read, and hands over the present one', async () => {
    const person = await shop.person({ name: 'huang', kind: 'consumer' });
    const cookie = await shop.signIn(person.email);
    const put = (addresses: unknown[], rev: number) =>
      shop.call('PUT', '/api/me/addresses', { rev, addresses }, { cookie });
    const other = { ...ADDRESS, contact: { ...ADDRESS.contact, name: '黄忠' } };
    const [one, two] = await Promise.all([
      put([{ ...ADDRESS, isDefault: true }], 0),
      put([{ ...other, isDefault: true }], 0),
    ]);
    expect([one.status, two.status].toSorted()).toEqual([200, 409]);
    const refused = one.status === 409 ? one : two;
    expect(refused.body).toMatchObject({
      code: 'address.moved-on',
      facts: { rev: 1, addresses: [{ isDefault: true }] },
    });
    const me = meView.parse((await shop.call('GET', '/api/me', undefined, { cookie })).body);
    expect([me.addressesRev, me.addresses.length]).toEqual([1, 1]);
  });

  it('chooses the language, which refusals then speak', async () => {
    const person = await shop.person({ name: 'guan', kind: 'consumer', locale: 'zh' });
    const cookie = await shop.signIn(person.email);
    const title = async () =>
      (
        (await shop.call('GET', '/api/products/none', undefined, { cookie, 'accept-language': 'en' }))
          .body as { title: string }
      ).title;
    expect(await title()).toBe('没有这个商品');
    await shop.call('PUT', '/api/me/locale', { locale: 'en' }, { cookie });
    expect(await title()).toBe('There is no such product');
    expect((await findPerson(store, person._id))?.locale).toBe('en');
  });

  it("has the company's group and, where it was given some, credit", async () => {
    const company = {
      _id: 'shu',
      name: '蜀汉',
      kind: 'dealer',
      groupId: 'dealer-gold',
      creditLimit: 500,
      creditUsed: 20,
      addresses: [],
      rev: 1,
    };
    await companyModel(store.connection).create(company as never);
    const person = await shop.person({
      name: 'zhuge',
      kind: 'dealer',
      companyId: 'shu',
      companyRole: 'buyer',
      groupId: 'newcomer',
    });
    const cookie = await shop.signIn(person.email);
    expect(meView.parse((await shop.call('GET', '/api/me', undefined, { cookie })).body)).toMatchObject({
      person: { groupId: 'dealer-gold' },
      group: { id: 'dealer-gold', trusted: true },
      company: { creditLimit: 500, creditUsed: 20 },
      paymentMethods: ['cod', 'credit'],
    });
  });

  it('is nobody when signed out', async () => {
    for (const [method, path] of [
      ['GET', '/api/me'],
      ['GET', '/api/cart'],
    ] as const) {
      expect(await shop.call(method, path)).toMatchObject({
        status: 401,
        body: { code: 'session.required' },
      });
    }
  });
});
