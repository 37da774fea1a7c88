import type { Context } from 'hono';
import type { AppEnv } from '../http/context.ts';

/** Hands these Set-Cookie values to the browser, beside any that are set already. */
export function setCookies(c: Context<AppEnv>, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}
