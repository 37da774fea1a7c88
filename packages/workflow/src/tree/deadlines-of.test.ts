import { describe, expect, it } from 'vitest';
import { definitionSchema } from '../definition.schema.ts';
import type { OrderFacts } from '@orderdesk/domain';
import { shipped } from '../testing/shipped.ts';
import { actor, facts as usual, MONDAY, sent } from '../testing/small-definition.ts';
import { factsAfter } from '../scenario/imagined-facts.ts';
import { advance, startTree } from './advance.ts';
import { deadlinesOf } from './deadlines-of.ts';
import { fireDue } from './due-timers.ts';

const HOUR = 3_600_000;
const hours = (until: string) => (Date.parse(until) - MONDAY.getTime()) / HOUR;

function started(over: Partial<OrderFacts>) {
  const facts = { ...usual, ...over };
  const tree = startTree(shipped, 'order', facts, MONDAY, actor('customer'));
  if (!tree.ok) throw new Error(tree.refusal.text.en);
  return { tree: tree.tree, facts: factsAfter(facts, tree.effects, sent('place')) };
}
const told = (tree: ReturnType<typeof started>['tree']) =>
  deadlinesOf(shipped, tree).map(({ until, text }) => [hours(until), text.en]);

describe('until when an order waits for its customer', () => {
  it('is told of a payment, as long as nothing came in, and no more once it has ended by that', () => {
    const { tree, facts } = started({ paymentMethod: 'alipay' });
    expect(told(tree)).toEqual([[24, 'Please pay by {until}; after that the order is closed']]);
    const closed = fireDue(shipped, tree, facts, new Date(MONDAY.getTime() + 25 * HOUR), (_, __) => facts);
    expect(deadlinesOf(shipped, closed)).toEqual([]);
  });

  it('is told of nothing that the house has to do', () => {
    expect(told(started({ paymentMethod: 'cod' }).tree)).toEqual([]);
  });

  it('is told of a question of the review, which cancels the order', () => {
    const findings = [
      { kind: 'note', severity: 'warn', text: { zh: '有备注', en: 'There is a note' }, facts: {} },
    ] as const;
    const { tree, facts } = started({ paymentMethod: 'cod', findings });
    const asked = advance(shipped, tree, sent('ask', actor('reviewer'), { text: '?' }), facts, MONDAY);
    if (!asked.ok) throw new Error(asked.refusal.text.en);
    expect(told(asked.tree)).toEqual([
      [7 * 24, 'Please answer by {until}; without an answer the order is cancelled then'],
    ]);
  });

  it('has a place for when in both languages, or is no definition', () => {
    const definition = structuredClone(shipped('order')!.definition) as unknown as {
      states: { active: { states: { payment: { states: { awaiting: { after: object[] } } } } } };
    };
    const { after } = definition.states.active.states.payment.states.awaiting;
    after[1] = { ...after[1], customerText: { zh: '请付款', en: 'Please pay' } };
    expect(definitionSchema.safeParse(definition).success).toBe(false);
  });
});
