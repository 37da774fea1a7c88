// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Who is told of "the customer" is not the customer. */
const OF_CUSTOMERS = /客户|顾客|the customer/iu;
/** What these name is a kind of account, not the reader. */
const NAMES = new Set(['role_consumer', 'home_lead_count', 'account_group', 'common_side_customer']);

const said = (locale: string, file: string): [string, string][] =>
  Object.entries(
    JSON.parse(
      readFileSync(new URL(`../../../messages/${locale}/${file}.json`, import.meta.url), 'utf8'),
    ) as Record<string, string>,
  );

describe('the texts of the shop', () => {
  it.each(['zh', 'en'])('speak to customers, not of them: %s', (locale) => {
    const texts = ['shop', 'common'].flatMap((file) => said(locale, file));
    expect(texts.filter(([key, text]) => !NAMES.has(key) && OF_CUSTOMERS.test(JSON.stringify(text)))).toEqual(
      [],
    );
  });
});
