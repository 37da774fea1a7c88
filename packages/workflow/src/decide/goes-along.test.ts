import { describe, expect, it } from 'vitest';
import { check } from '../check/check.ts';
import { compile } from '../compile/compile.ts';
import type { GuardUse, StateDef } from '../definition.type.ts';
import { goesAlong } from '../registry/goes-along.ts';
import { drawn, end, label } from '../testing/drawn.ts';
import { actor, facts, MONDAY, sent } from '../testing/small-definition.ts';
import { decide, start } from './decide.ts';
import { offers } from './offers.ts';

const EXCESS: GuardUse = { type: 'changeLeavesExcess' };
const NEVER: GuardUse = { type: 'groupIs', params: { groups: ['nobody'] } };
const changed = { ...facts, paymentReceived: 10, after: { total: 5, repick: false } };

/** One region makes the change if `guard` lets it, the other follows where money is left over. */
function definition(guard?: GuardUse) {
  const region = (on: StateDef['on']): StateDef => ({
    label,
    initial: 'open',
    states: { open: { label, on: on ?? {} }, moved: { label } },
  });
  return drawn({
    both: {
      type: 'parallel',
      on: { leave: [{ target: 'end' }] },
      states: {
        asked: region({ change: [{ target: 'moved', ...(guard ? { guard } : {}) }] }),
        money: region({ change: [{ target: 'moved', guard: EXCESS }] }),
      },
    },
    end,
  });
}

function changing(guard: GuardUse | undefined) {
  const compiled = compile(definition(guard));
  const started = start(compiled, changed, MONDAY, actor('customer'));
  if (!started.ok) throw new Error('did not start');
  const { instance } = started.decision;
  const decided = decide(compiled, instance, sent('change'), changed, MONDAY);
  const offered = offers(compiled, instance, actor('customer'), changed, MONDAY);
  return {
    moved: decided.ok ? decided.decision.instance.active.map(({ path }) => path) : decided.refusal.code,
    offer: offered.find(({ event }) => event === 'change'),
  };
}

describe('a transition that goes along with a change', () => {
  it('is taken along with the one that makes it', () => {
    const { moved, offer } = changing(undefined);
    expect(moved).toEqual(expect.arrayContaining(['both/asked/moved', 'both/money/moved']));
    expect(offer).toMatchObject({ allowed: true });
  });

  it('never takes the event by itself, nor says why it is not taken', () => {
    const { moved, offer } = changing(NEVER);
    expect(moved).toBe('workflow.guard');
    expect(offer?.refusal?.facts).toMatchObject({ guard: 'groupIs' });
  });

  it('is no way on: a state with nothing else is refused by check', () => {
    const stuck = drawn({ open: { on: { change: [{ target: 'end', guard: EXCESS }] } }, end });
    expect(check(stuck).filter(({ severity }) => severity === 'error')).not.toEqual([]);
  });

  it('is told by what its guard asks in any case', () => {
    expect([EXCESS, { and: [NEVER, EXCESS] }, { or: [EXCESS, EXCESS] }].map(goesAlong)).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      [undefined, NEVER, { or: [NEVER, EXCESS] }, { not: EXCESS }].map((each) => goesAlong(each)),
    ).toEqual([false, false, false, false]);
  });
});
