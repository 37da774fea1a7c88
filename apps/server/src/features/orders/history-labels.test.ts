import { describe, expect, it } from 'vitest';
import { historyLabel } from './history-labels.ts';

const LABEL = { zh: '装车', en: 'Load the lorry' };
const THEIRS = { zh: '已上路', en: 'On its way' };
/** A definition that a manager drew: none of its events is one of the shipped workflows'. */
const events = { load: { label: LABEL, customerLabel: THEIRS, who: [] }, weigh: { label: LABEL, who: [] } };
const workflows = { resolve: () => ({ definition: { events } }) } as never;
const tree = { main: { workflowId: 'own', version: 3 }, children: {} } as never;
const word = (type: string, forCustomer: boolean) => historyLabel(workflows, tree, { type }, forCustomer);

describe('the name of a step in an order’s history', () => {
  it('is the definition’s own, to each side in its words', () => {
    expect(word('load', false)).toEqual(LABEL);
    expect(word('load', true)).toEqual(THEIRS);
  });

  it('is the staff’s word where the definition has none for customers', () =>
    expect(word('weigh', true)).toEqual(LABEL));

  it('is ours for what is no event of a definition', () => {
    expect(word('order.placed', true).en).toBe('Order placed');
    expect(word('t:expired', true).en).toBe('Time ran out');
  });
});
