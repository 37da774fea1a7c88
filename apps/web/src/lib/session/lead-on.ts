import { goto } from '$app/navigation';
import { match } from '$app/paths';
import { safeNext } from './safe-next.ts';

/** Where somebody is led after signing in: the page of ours they came for, or `home` where there is no such page. */
export async function pageAfter(next: string | null, home: string): Promise<string> {
  const to = safeNext(next, home);
  return (await match(to)) === null ? home : to;
}

/**
 * Leads somebody on who has just signed in. They are signed in whatever becomes of the way: a page that does not come up is never told as
 * a sign-in that failed.
 */
export async function leadOn(next: string | null, home: string): Promise<void> {
  try {
    await goto(await pageAfter(next, home), { refreshAll: true });
  } catch {
    location.assign(home);
  }
}
