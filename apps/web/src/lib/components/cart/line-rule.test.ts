import { describe, expect, it } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { lineIssue } from './line-issue.ts';
import { mostThatCanBeHad } from './line-rule.ts';

const anyNumber = { minimum: 1, step: 1 };

describe('what can be had instead', () => {
  it.each([
    [{ code: 'stock.insufficient', asked: 5000, available: 999, more: true }, anyNumber, 999],
    [{ code: 'stock.insufficient', asked: 50, available: 13 }, { minimum: 5, step: 5 }, 10],
    [{ code: 'stock.insufficient', asked: 50, available: 3 }, { minimum: 5, step: 5 }, null],
    [{ code: 'quantity.capped', asked: 5000, maximum: 200 }, { minimum: 12, step: 12 }, 192],
    [{ code: 'quantity.signed-out', asked: 5000, available: 999 }, { minimum: 12, step: 12 }, 996],
    [{ code: 'quantity.step', asked: 7, step: 5 }, { minimum: 5, step: 5 }, null],
  ] as const)('of %o by the rule %o is %s', (issue, rule, most) => {
    expect(mostThatCanBeHad(issue, rule)).toBe(most);
  });

  it('is not told as all there is where there is more', () => {
    const unit = { id: 'each', label: { zh: '件', en: 'piece' }, per: 1 };
    const issue = { code: 'stock.insufficient', asked: 5000, available: 999 } as const;
    const said = (more: boolean) => lineIssue({ ...issue, ...(more && { more }) }, unit);
    expect(said(true)).not.toBe(said(false));
    expect(said(true)).toBe(m.issue_stock_more({ asked: '5,000 pieces', available: '999 pieces' }));
  });
});
