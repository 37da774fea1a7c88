import en from '../../../messages/en/shop.json' with { type: 'json' };
import zh from '../../../messages/zh/shop.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';

describe('what is out of stock', () => {
  it.each([
    ['zh', zh, /缺货|售罄|卖完|无货|售完/u],
    ['en', en, /out of stock|sold out|unavailable/iu],
  ] as const)('has one word in the shop, in %s', (_, messages, any) => {
    const said = Object.values(messages).flatMap((text) => any.exec(text)?.[0].toLowerCase() ?? []);
    expect(said.length).toBeGreaterThan(1);
    expect(new Set(said).size).toBe(1);
  });
});
