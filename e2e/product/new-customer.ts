import type { Browser, Page } from '@playwright/test';
import { openAs, signIn, type View } from './sign-in.ts';

const PASSWORD = 'correct horse battery';
let born = 0;

export type Newcomer = {
  readonly page: Page;
  readonly name: string;
  readonly email: string;
  readonly password: string;
};

/**
 * A customer nobody else uses, at a window of their own, signed in and with an address, so that carts and orders of one test
 * are not another's. Their first order always waits for a reviewer.
 */
export async function newCustomer(
  browser: Browser,
  view: View = {},
  given: { name?: string; mailbox?: string; host?: string } = {},
): Promise<Newcomer> {
  const serial = `${process.pid}-${(born += 1)}`;
  const name = given.name ?? `Customer ${serial}`;
  const email = `${given.mailbox ?? 'customer'}-${serial}@${given.host ?? 'example.com'}`;
  const page = await openAs(browser, null, view);
  const { request } = page.context();
  const registered = await request.post('/api/register', {
    // From an address of their own: one address may open a few accounts only.
    headers: { 'x-forwarded-for': `10.${(process.pid >> 8) & 255}.${process.pid & 255}.${born}` },
    data: { name, email, password: PASSWORD, locale: view.locale ?? 'en' },
  });
  if (!registered.ok()) throw new Error(`${email} cannot register: ${await registered.text()}`);
  await signIn(page.context(), email, PASSWORD);
  const kept = await request.put('/api/me/addresses', {
    data: {
      rev: 0,
      addresses: [
        {
          address: {
            country: 'CN',
            region: '广东省',
            city: '深圳市',
            district: '南山区',
            // Newcomers with one telephone or one address are one customer to the house.
            street: `科技园南路 8 号 3 栋 ${process.pid}-${born}`,
            postcode: '518057',
          },
          contact: {
            name,
            phone: `138${String(process.pid * 1000 + born)
              .slice(-8)
              .padStart(8, '0')}`,
          },
          isDefault: true,
        },
      ],
    },
  });
  if (!kept.ok()) throw new Error(`${email} cannot keep an address: ${await kept.text()}`);
  return { page, name, email, password: PASSWORD };
}
