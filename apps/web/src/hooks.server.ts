import { awayAnswer } from '#lib/api/away-answer.ts';
import { api } from '#lib/api/client.ts';
import { ProblemError } from '#lib/api/problem-error.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { asTheme, THEME_COOKIE } from '#lib/theme/theme.ts';
import { API_ORIGIN } from '$app/env/private';
import { GUEST, PERSON_COOKIE } from '@orderdesk/contract';
import type { RequestEvent } from '@sveltejs/kit';
import { sequence, type Handle, type HandleFetch, type HandleServerError } from '@sveltejs/kit/hooks';

const localised: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, ({ locale }) =>
    resolve(event, {
      // Letters and figures come at once; slices of the Chinese font only where they are needed.
      preload: ({ type, path }) => type !== 'font' || path.includes('inter-latin-wght'),
      transformPageChunk: ({ html }) =>
        html.replace('%lang%', locale === 'zh' ? 'zh-CN' : 'en').replace('%theme%', event.locals.theme),
    }),
  );

/** Asking who it is costs a look-up: skipped for those who bring no session. */
const identified: Handle = async ({ event, resolve }) => {
  event.locals.theme = asTheme(event.cookies.get(THEME_COOKIE));
  event.locals.me = null;
  const signedIn = event.cookies.getAll().some(({ name }) => name.endsWith('session_token'));
  if (signedIn) event.locals.me = await me(event.fetch);
  tellWhose(event);
  return resolve(event);
};

/** The browser's pages learn from the cookie who is signed in by now. Set where it does not say so already. */
function tellWhose({ cookies, locals, url }: RequestEvent): void {
  const now = locals.me?.person.id ?? GUEST;
  if (cookies.get(PERSON_COOKIE) === now) return;
  const secure = url.protocol === 'https:';
  cookies.set(PERSON_COOKIE, now, {
    path: '/',
    httpOnly: false,
    sameSite: 'lax',
    secure,
    maxAge: 30 * 86_400,
  });
}

async function me(fetch: typeof globalThis.fetch) {
  try {
    return await api(fetch).get('/api/me');
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) return null;
    throw error;
  }
}

/** What a page shows depends on who asks and in which language; what is somebody's is kept nowhere, also not for the Back button. */
const kept: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  const { me } = event.locals;
  response.headers.append('vary', 'cookie, accept-language');
  if (!response.headers.has('cache-control'))
    response.headers.set('cache-control', me ? 'private, no-store' : 'private, no-cache');
  return response;
};

/** Nobody can be recognised while the database is away: said in a page of its own, since pages are made for somebody. */
const awaited: Handle = async ({ event, resolve }) => {
  try {
    return await resolve(event);
  } catch (error) {
    if (error instanceof ProblemError && error.status === 503) return awayAnswer(event);
    throw error;
  }
};

export const handle = sequence(localised, kept, awaited, identified);

/**
 * `/api/*` asked while rendering goes to the API in this same process, without a socket. SvelteKit gives such a request no
 * cookie: it is the visitor's, copied here, together with the language the page is rendered in.
 */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const url = new URL(request.url);
  if (url.origin !== event.url.origin || !url.pathname.startsWith('/api/')) return fetch(request);
  const headers = new Headers(request.headers);
  const cookie = event.request.headers.get('cookie');
  if (cookie) headers.set('cookie', cookie);
  headers.set('accept-language', getLocale());
  const inside = globalThis.__orderdeskApi;
  if (inside) return inside(new Request(request, { headers }), visitorOf(event));
  if (API_ORIGIN === '') throw new Error('no API: neither mounted in this process nor named by API_ORIGIN');
  return globalThis.fetch(
    new Request(`${API_ORIGIN}${url.pathname}${url.search}`, new Request(request, { headers })),
  );
};

/** The visitor's network address, for limits; unknown where a proxy that should name it did not. */
function visitorOf(event: RequestEvent): string | undefined {
  try {
    return event.getClientAddress();
  } catch {
    return undefined;
  }
}

/** A fault gets a reference that is in the log, and nothing of its insides reaches the page. */
export const handleError: HandleServerError = ({ error, kind, event }) => {
  if (kind !== 'unknown') return;
  const reference = crypto.randomUUID().slice(0, 8);
  const stack = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${JSON.stringify({ level: 50, reference, path: event.url.pathname, msg: stack })}\n`);
  return { message: 'Internal error', reference };
};
