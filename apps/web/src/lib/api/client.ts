import { whosePage } from '#lib/session/whose.svelte.ts';
import { PERSON_HEADER } from '@orderdesk/contract';
import type { GetAnswer, SendAnswer } from './answers.ts';
import { ProblemError, problemOf, UnreachableError } from './problem-error.ts';

type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;
type Send = { headers?: Record<string, string>; signal?: AbortSignal };

/** `/api/products?q=lamp&brand=a,b`; what is undefined, null or empty is left out. */
export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    if (text !== '') search.set(name, text);
  }
  return search.size > 0 ? `${path}?${search.toString()}` : path;
}

async function call(fetch: typeof globalThis.fetch, path: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  const headers = new Headers(init.headers);
  if (whosePage.person !== null) headers.set(PERSON_HEADER, whosePage.person);
  try {
    response = await fetch(path, { ...init, headers });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new UnreachableError('the API was not reached', { cause });
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.code === 'session.other-person') whosePage.lose(problem.title);
    throw new ProblemError(problem);
  }
  return response.status === 204 ? null : ((await response.json()) as unknown);
}

/**
 * The API as typed by the contract. Answers are trusted, not parsed again: they come from our own server, and a page of
 * products would cost more to check than to draw. Refusals are thrown as `ProblemError`.
 */
export function api(fetch: typeof globalThis.fetch) {
  const send = (method: 'POST' | 'PUT', path: string, body: unknown, { headers, signal }: Send) =>
    call(fetch, path, {
      method,
      signal,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body ?? {}),
    });
  return {
    get: <P extends string>(path: P, query?: Query, signal?: AbortSignal) =>
      call(fetch, withQuery(path, query), { signal }) as Promise<GetAnswer<P>>,
    post: <P extends string>(path: P, body?: unknown, options: Send = {}) =>
      send('POST', path, body, options) as Promise<SendAnswer<P>>,
    put: <P extends string>(path: P, body?: unknown, options: Send = {}) =>
      send('PUT', path, body, options) as Promise<SendAnswer<P>>,
  };
}

export type Api = ReturnType<typeof api>;
