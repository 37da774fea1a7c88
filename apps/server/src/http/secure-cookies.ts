import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './context.ts';

/** A cookie that was handed out over https comes back over https only, also where nobody has set the address of this installation. */
export const secureCookies: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  const request = (c.env as Partial<HttpBindings> | undefined)?.incoming;
  // The front door has made this header true.
  if (request?.headers['x-forwarded-proto'] !== 'https') return;
  const cookies = c.res.headers.getSetCookie();
  if (cookies.length === 0) return;
  c.res.headers.delete('set-cookie');
  for (const cookie of cookies) {
    c.header('set-cookie', /;\s*secure/i.test(cookie) ? cookie : `${cookie}; Secure`, { append: true });
  }
};
