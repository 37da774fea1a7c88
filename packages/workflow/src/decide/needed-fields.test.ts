import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.ts';
import type { GuardUse } from '../definition.type.ts';
import { actor, facts, MONDAY, sent, smallDefinition } from '../testing/small-definition.ts';
import { decide, start } from './decide.ts';
import { offers } from './offers.ts';

const because = { zh: '请写明为什么', en: 'Say why' };
const guard: GuardUse = {
  or: [
    { not: { type: 'totalAbove', params: { amount: 20_000 } } },
    { type: 'dataGiven', params: { field: 'why' }, because },
  ],
};

/** Paying more than ¥200 takes a word; a note may always be added. */
function begin() {
  const small = smallDefinition();
  const unpaid = small.states['unpaid']!;
  const text = (en: string) => ({ zh: en, en });
  const compiled = compile(
    {
      ...small,
      events: {
        ...small.events,
        pay: {
          label: text('Pay'),
          who: ['customer'],
          form: [
            { name: 'why', type: 'text', label: text('Why'), whenAsked: true },
            { name: 'remark', type: 'text', label: text('Remark') },
          ],
        },
      },
      states: {
        ...small.states,
        unpaid: { ...unpaid, on: { ...unpaid.on, pay: [{ target: 'paid', guard }] } },
      },
    },
    1,
  );
  const begun = start(compiled, facts, MONDAY, actor('customer'));
  if (!begun.ok) throw new Error('does not start');
  return { compiled, instance: begun.decision.instance };
}

describe('a field that an order needs', () => {
  const { compiled, instance } = begin();
  const asked = (total: number) =>
    offers(compiled, instance, actor('customer'), { ...facts, total }, MONDAY)
      .find(({ event }) => event === 'pay')!
      .form.map(({ name, required = false, whenAsked = false }) => [name, required, whenAsked]);
  const pay = (total: number, data: Record<string, string>) =>
    decide(compiled, instance, sent('pay', actor('customer'), data), { ...facts, total }, MONDAY);

  it('is required of it, and of no other order', () => {
    expect(asked(20_001)).toEqual([
      ['why', true, false],
      ['remark', false, false],
    ]);
    expect(asked(20_000)).toEqual([
      ['why', false, true],
      ['remark', false, false],
    ]);
    expect([pay(20_000, {}).ok, pay(20_001, { why: 'so' }).ok]).toEqual([true, true]);
  });

  it('left empty is all that the refusal speaks of, beside the field', () => {
    const refused = pay(20_001, { remark: 'quick' });
    expect(refused).toMatchObject({
      refusal: { text: because, facts: { errors: [{ field: 'why', text: because }] } },
    });
  });
});
