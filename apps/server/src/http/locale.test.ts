import { describe, expect, it } from 'vitest';
import { chosenLocale, preferredLocale } from './locale.ts';

describe('preferred language', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['fr, zh-TW;q=0.7, en;q=0.8', 'en'],
    ['en;q=0, zh', 'zh'],
    ['de', 'zh'],
    [';;;q=x,,', 'zh'],
  ])('of %j is %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});

describe('language chosen on the screen', () => {
  it.each([
    ['locale=en', 'en'],
    ['theme=dark; locale=zh; orderdesk.session_token=x', 'zh'],
    ['locale=fr', null],
    ['mylocale=en', null],
    [undefined, null],
  ])('in %j is %s', (cookie, locale) => {
    expect(chosenLocale(cookie)).toBe(locale);
  });
});
