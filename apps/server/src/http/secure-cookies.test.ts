import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { secureCookies } from './secure-cookies.ts';

const app = new Hono().use(secureCookies as never).get('/', (c) => {
  c.header('set-cookie', 'session=1; Path=/; HttpOnly', { append: true });
  c.header('set-cookie', 'person=mei; Path=/; Secure', { append: true });
  return c.body(null, 204);
});
const cookies = async (proto?: string) => {
  const headers = proto === undefined ? {} : { 'x-forwarded-proto': proto };
  return (await app.request('/', {}, { incoming: { headers } })).headers.getSetCookie();
};

it('what was handed out over https comes back over https only, each cookie once', async () => {
  expect(await cookies('https')).toEqual([
    'session=1; Path=/; HttpOnly; Secure',
    'person=mei; Path=/; Secure',
  ]);
});

it('over http nothing is asked of a browser that it could not keep', async () => {
  for (const proto of [undefined, 'http']) expect((await cookies(proto))[0]).not.toContain('Secure');
});
