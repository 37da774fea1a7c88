import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './context.ts';

/**
 * What an answer says depends on who asks and in which language. What is somebody's is kept nowhere: neither by a proxy nor for the Back
 * button after they signed out. What everybody may see is asked for again, never taken from another visitor's.
 */
export const privateAnswers: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  c.header('vary', 'cookie, accept-language', { append: true });
  if (c.res.headers.has('cache-control')) return;
  c.header('cache-control', c.get('person') ? 'private, no-store' : 'private, no-cache');
};
