import { describe, expect, it } from 'vitest';
import { newFindings } from './new-findings.ts';
import type { Finding, FindingKind } from './order.ts';

const finding = (kind: FindingKind, facts: Finding['facts'] = {}): Finding => ({
  kind,
  severity: 'warn',
  text: { zh: '', en: '' },
  facts,
});
const kinds = (found: readonly Finding[]) => found.map(({ kind }) => kind);

describe('what is new in a changed order', () => {
  it('is a doubt about an amount that was agreed to at a smaller one', () => {
    const before = [finding('amount', { total: 15_933 }), finding('first-order', { previousOrders: 0 })];
    const after = [finding('amount', { total: 3_969_577 }), finding('first-order', { previousOrders: 0 })];
    expect(kinds(newFindings(after, before, true))).toEqual(['amount', 'first-order']);
    expect(newFindings(after, before, false)).toEqual([]);
    expect(kinds(newFindings(after, [], false))).toEqual(['amount', 'first-order']);
  });

  it('is a doubt about another address, and not the one that was agreed to', () => {
    const short = (street: string) => finding('customer-data', { field: 'street', street });
    expect(newFindings([short('南路')], [short('南路')], true)).toEqual([]);
    expect(newFindings([short('北路')], [short('南路')], false)).toHaveLength(1);
  });

  it('is no note that was read, however it was kept', () => {
    const read = finding('note', { lineId: 'l1', note: '只要黑色' });
    expect(newFindings([read], [finding('note', { note: '只要黑色', lineId: 'l1' })], true)).toEqual([]);
  });
});
