import { beforeEach, describe, expect, it } from 'vitest';
import { Drafts } from './drafts.svelte.ts';

describe('drafts', () => {
  beforeEach(() => localStorage.clear());

  it('survive a reload, per person, order and form', () => {
    new Drafts('li').keep('o1', 'ask', { text: 'Is Fri' });
    const again = new Drafts('li');
    expect(again.of('o1', 'ask')?.typed).toEqual({ text: 'Is Fri' });
    expect([again.of('o1', 'reject'), again.of('o2', 'ask'), new Drafts('chen').of('o1', 'ask')]).toEqual([
      null,
      null,
      null,
    ]);
    expect([again.holds('o1'), again.holds('o2'), again.holds('o')]).toEqual([true, false, false]);
  });

  it('are gone once sent or discarded, in every tab', () => {
    const [one, other] = [new Drafts('li'), new Drafts('li')];
    const end = other.follow();
    one.keep('o1', 'ask', { text: 'a' });
    window.dispatchEvent(new StorageEvent('storage', { key: 'orderdesk.drafts.li' }));
    expect(other.of('o1', 'ask')?.typed).toEqual({ text: 'a' });
    one.forget('o1', 'ask');
    window.dispatchEvent(new StorageEvent('storage', { key: 'orderdesk.drafts.li' }));
    expect(other.holds('o1')).toBe(false);
    end();
  });

  it('of two tabs are kept side by side', () => {
    const [one, other] = [new Drafts('li'), new Drafts('li')];
    one.keep('o1', 'ask', { text: 'a' });
    other.keep('o2', 'ask', { text: 'b' });
    const again = new Drafts('li');
    expect([again.holds('o1'), again.holds('o2')]).toEqual([true, true]);
  });

  it('have an end: so many, so long, for so many days', () => {
    let now = 0;
    const drafts = new Drafts('li', localStorage, () => (now += 1));
    for (let n = 0; n < 60; n += 1) drafts.keep(`o${n}`, 'ask', { text: String(n) });
    expect([drafts.holds('o0'), drafts.holds('o59')]).toEqual([false, true]);
    drafts.keep('o60', 'ask', { text: 'x'.repeat(30_000) });
    expect(drafts.holds('o60')).toBe(false);
    now += 40 * 86_400_000;
    expect(new Drafts('li', localStorage, () => now).holds('o59')).toBe(false);
  });

  it.each(['{"a":', '[1]', 'null', '{"o1/ask":{"at":"x"}}', '{"o1/ask":null}'])(
    'start empty from %s',
    (text) => {
      localStorage.setItem('orderdesk.drafts.li', text);
      expect(new Drafts('li').holds('o1')).toBe(false);
    },
  );

  it('last as long as the page where nothing can be kept', () => {
    const drafts = new Drafts('li', null);
    drafts.keep('o1', 'ask', { text: 'a' });
    drafts.keep('o2', 'ask', { text: 'b' });
    expect([drafts.holds('o1'), drafts.holds('o2')]).toEqual([true, true]);
  });
});
