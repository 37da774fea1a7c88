import { NO_FILTER, PLAIN } from '#lib/queue/listing.ts';
import { describe, expect, it } from 'vitest';
import { deskUrl, listingIn, readDeskUrl } from './order-url.ts';

const addressOf = (url: string) => new URL(url, 'https://desk.example');

describe('the address of a queue', () => {
  it.each([
    PLAIN,
    { ...PLAIN, grouping: 'stage' as const },
    { ...PLAIN, sort: 'amount' as const, filter: { ...NO_FILTER, text: '华南 A&B', owner: 'none' } },
    { ...PLAIN, filter: { text: '', kind: 'dealer' as const, payment: 'cod' as const, owner: 'mine' } },
  ])('says what the list is narrowed to, sorted and grouped by: %j', (listing) => {
    const url = addressOf(deskUrl({ view: 'review', order: '26-10001-1', listing }));
    expect(listingIn(url)).toEqual(listing);
    expect(readDeskUrl(url)).toEqual({ view: 'review', order: '26-10001-1' });
  });

  it('is short where nothing is asked', () => {
    expect(deskUrl({ view: 'all', order: null, listing: PLAIN })).toBe('/desk');
  });

  it('asks nothing that the desk does not know', () => {
    expect(listingIn(addressOf('/desk?sort=colour&group=x&kind=staff&payment=barter'))).toEqual(PLAIN);
  });
});
