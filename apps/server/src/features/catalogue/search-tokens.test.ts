import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseOf } from './search-products.ts';
import { indexTokens, queryTokens } from './search-tokens.ts';

describe('tokens', () => {
  it('cut Chinese into pairs and single characters', () => {
    expect(indexTokens('无线鼠标')).toEqual(['无', '无线', '线', '线鼠', '鼠', '鼠标', '标']);
    expect(queryTokens('无线鼠标')).toEqual(['无线', '线鼠', '鼠标']);
    expect(queryTokens('鼠')).toEqual(['鼠']);
  });

  it('keep a SKU findable whole, joined and by its parts', () => {
    expect(indexTokens('LS-1002-BK')).toEqual(
      expect.arrayContaining(['ls', 'ls1002bk', '1002', '1002bk', 'bk']),
    );
    expect(queryTokens('ls-1002')).toEqual(['ls1002']);
    expect(queryTokens('USB-C 2.5米')).toEqual(['usbc', '2ˑ5m']);
  });

  it('are the same for full-width letters', () => {
    expect(queryTokens('ＵＳＢ')).toEqual(['usb']);
  });

  it('of what is typed are among those of the text it was taken from', () => {
    const character = fc.constantFrom(...'无线鼠标键盘充电线');
    fc.assert(
      fc.property(
        fc.string({ unit: character, minLength: 2, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const [from, to] = [a % (text.length - 1), 2 + (b % text.length)];
          const part = text.slice(from, Math.max(to, from + 2));
          const indexed = new Set(indexTokens(text));
          expect(queryTokens(part).every((token) => indexed.has(token))).toBe(true);
        },
      ),
    );
  });
});

describe('a phrase', () => {
  it('is put together again from its tokens', () => {
    expect(phraseOf(['无线', '线鼠', '鼠标'])).toBe('无线鼠标');
    expect(phraseOf(['无线', '鼠标', 'usb'])).toBe('无线 鼠标 usb');
  });
});

it.each([
  ['chargers', 'charger'],
  ['lights', 'light'],
  ['boxes', 'box'],
  ['batteries', 'battery'],
  ['wireless', 'wireless'],
  ['bus', 'bus'],
  ['ls-1002s', 'ls1002s'],
])('%s is asked for as %s, and found by it', (word, one) => {
  expect(queryTokens(word)).toEqual([one]);
  expect(indexTokens(word)).toContain(one);
});
