/** Where an address is only a path of ours, this is what it is read against. */
const HERE = 'http://here.invalid';

/**
 * Where somebody is led after signing in: an address of this origin, else `fallback`. Read as browsers read it, who take a backslash for a
 * slash and leave out tabs and line ends; what comes back is written out and means the same to everybody.
 */
export function safeNext(next: string | null, fallback: string): string {
  if (!next?.startsWith('/') || !URL.canParse(next, HERE)) return fallback;
  const url = new URL(next, HERE);
  // `/x/..//evil.example` becomes a path that is another site's address.
  if (url.origin !== HERE || url.pathname.startsWith('//')) return fallback;
  return url.pathname + url.search + url.hash;
}
