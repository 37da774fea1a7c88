import { m } from '#lib/paraglide/messages.js';
import type { ProductPage } from '@orderdesk/contract';

const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');

/** What was really searched, where nothing has all of what was typed. Never that `q` was not found and these are the results for `q`. */
export function insteadSentence(q: string, { words, match }: NonNullable<ProductPage['instead']>): string {
  if (match === 'all') return m.search_instead({ q, instead: words });
  return bare(words) === bare(q) ? m.search_some({ q }) : m.search_some_of({ q, words });
}
