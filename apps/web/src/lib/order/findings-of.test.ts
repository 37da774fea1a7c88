import type { OrderView } from '@orderdesk/contract';
import { expect, it } from 'vitest';
import { findingsOf } from './findings-of.ts';

const finding = (kind: string, facts = {}) => ({ kind, facts }) as NonNullable<OrderView['findings']>[number];
const all = [finding('stock'), finding('customer-data', { field: 'company' }), finding('payment')];
const at = (id: string) => [{ id }] as OrderView['stages'];

it('what the review found is what was found then, once the review is over; money and company are as they stand', () => {
  expect(findingsOf({ findings: all, stages: at('review/deciding') })).toEqual({ now: all, then: [] });
  expect(findingsOf({ findings: all, stages: at('active/fulfilment/picking') })).toEqual({
    now: all.slice(1),
    then: all.slice(0, 1),
  });
});
