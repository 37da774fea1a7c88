import { type Filter, GROUPINGS, type Listing, NO_FILTER, PLAIN, SORTS } from '#lib/queue/listing.ts';
import { KINDS } from '#lib/queue/customer-kind.ts';
import { PAYMENT_WORDS } from '#lib/order/payment-words.ts';

type Place = { view: string; order?: string | null; listing?: Listing };

/** Where the desk's lists and orders are. The address bar always says what is on screen, so any of it can be shared. */
export function deskUrl({ view, order, listing = PLAIN }: Place): string {
  const { filter, sort, grouping } = listing;
  const search = new URLSearchParams();
  const say = (name: string, value: string, unsaid = '') => value !== unsaid && search.set(name, value);
  say('queue', view, DEFAULT_VIEW);
  say('q', filter.text);
  say('kind', filter.kind);
  say('payment', filter.payment);
  say('owner', filter.owner);
  say('sort', sort, PLAIN.sort);
  say('group', grouping, PLAIN.grouping);
  say('order', order ?? '');
  return search.size > 0 ? `/desk?${search.toString()}` : '/desk';
}

export const DEFAULT_VIEW = 'all';

type Address = { readonly searchParams: Pick<URLSearchParams, 'get'> };

export function readDeskUrl(url: Address): { view: string; order: string | null } {
  return { view: url.searchParams.get('queue') ?? DEFAULT_VIEW, order: url.searchParams.get('order') };
}

/** What an address asks of the list; what it does not say, or nobody knows, is as it is without. */
export function listingIn({ searchParams }: Address): Listing {
  const one = <T extends string, U extends string>(name: string, known: readonly T[], unsaid: U): T | U =>
    known.find((value) => value === searchParams.get(name)) ?? unsaid;
  const filter: Filter = {
    text: searchParams.get('q') ?? NO_FILTER.text,
    kind: one('kind', KINDS, ''),
    payment: one('payment', PAYMENT_WORDS, ''),
    owner: searchParams.get('owner') ?? NO_FILTER.owner,
  };
  return {
    filter,
    sort: one('sort', SORTS, PLAIN.sort),
    grouping: one('group', GROUPINGS, PLAIN.grouping),
  };
}
