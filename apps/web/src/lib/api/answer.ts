import { error, redirect } from '@sveltejs/kit';
import { explain } from './explain.ts';
import { ProblemError } from './problem-error.ts';

/**
 * For `load`: the API's no becomes the page's. Signed out (401) leads to the sign-in page and back; the rest is shown by the
 * error page with the API's own words.
 */
export async function answer<T>(asked: Promise<T>, url: URL): Promise<T> {
  try {
    return await asked;
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown;
    if (thrown.status === 401) redirect(303, signInPath(url));
    error(thrown.status, {
      message: explain(thrown),
      code: thrown.code,
      reference: thrown.problem.requestId,
    });
  }
}

export const signInPath = (url: URL): string =>
  `/login?next=${encodeURIComponent(url.pathname + url.search)}`;
