import { companyModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, shopApp } from '../../http/app.fixture.ts';

const database = testDatabase();
let store: Store;
let shop: Awaited<ReturnType<typeof shopApp>>;

beforeAll(async () => {
  store = await openShop(database);
  shop = await shopApp(store);
});
afterAll(() => store.close());

describe('a tax number', () => {
  const named = (login: string, taxNumber: string) =>
    shop.call('POST', '/api/register', {
      name: '曹操',
      password: 'a-long-password',
      email: `${login}@tax.example`,
      company: { name: `公司 ${login}`, kind: 'dealer', taxNumber },
    });

  it('is one company’s, however it is written and whoever is quicker; whose it is is not said', async () => {
    const both = await Promise.all([
      named('one', '9144030071526726XG'),
      named('two', '9144 0300 7152 6726 xg'),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const third = await named('three', '440300715267 26X');
    expect(third).toMatchObject({ status: 409, body: { code: 'tax-number.taken' } });
    expect(third.body).toMatchObject({ errors: [{ path: 'company.taxNumber' }] });
    expect(JSON.stringify(third.body)).not.toMatch(/公司 (one|two)/);

    await companyModel(store.connection).create({
      _id: 'from-before',
      name: '老客户',
      kind: 'dealer',
      taxNumber: 'HK-58214907',
      creditUsed: 0,
      addresses: [],
      rev: 1,
    });
    expect(await named('four', '58214907-000')).toMatchObject({ status: 409 });
  });

  it('is given back by a company that corrects it', async () => {
    const { cookie } = await named('wrong', 'TW-22099131');
    const correct = (taxNumber: string) => shop.call('PUT', '/api/me/company', { taxNumber }, { cookie });
    expect(await correct('91330100799655058B')).toMatchObject({ status: 200 });
    expect(await named('right', '台灣 22099131')).toMatchObject({ status: 201 });
    expect(await correct('22099131')).toMatchObject({
      status: 409,
      body: { code: 'tax-number.taken', errors: [{ path: 'taxNumber' }] },
    });
    expect(await correct('9133 0100 799655058B')).toMatchObject({ status: 200 });
  });
});
