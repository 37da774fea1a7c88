import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.ts';
import { buildMachine } from '../compile/machine.ts';
import type { Decision, Instance, WorkflowEvent } from '../instance.ts';
import { mapStates } from '../states.ts';
import { actor, facts, frozen, MONDAY, sent, smallDefinition, tick } from '../testing/small-definition.ts';
import { decide, start } from './decide.ts';
import { offers } from './offers.ts';

const compiled = compile(smallDefinition());
const minutes = (count: number): Date => new Date(MONDAY.getTime() + count * 60_000);
const DAY = 'xstate.after.days.1@unpaid.small.unpaid';
const LEVEL = 'xstate.after.serviceLevelEnds@unpaid.small.unpaid';

function begun(): Instance {
  const decided = start(compiled, facts, MONDAY, actor('customer'));
  if (!decided.ok) throw new Error('did not start');
  return decided.decision.instance;
}
function taken(instance: Instance, event: WorkflowEvent, now = MONDAY, on = facts): Decision {
  const decided = decide(compiled, instance, event, on, now);
  if (!decided.ok) throw new Error(decided.refusal.text.en);
  return decided.decision;
}
function refusedOf(instance: Instance, event: WorkflowEvent, now = MONDAY, on = facts) {
  const decided = decide(compiled, instance, event, on, now);
  return decided.ok ? null : decided.refusal;
}

describe('deciding', () => {
  it('starts in the first resting state, with its timers and its clock', () => {
    expect(begun()).toMatchObject({
      workflowId: 'small',
      version: 1,
      hash: compiled.hash,
      status: 'active',
      outcome: null,
      active: [
        { path: 'unpaid', queue: 'money', since: MONDAY.toISOString(), dueAt: minutes(60).toISOString() },
      ],
      clocks: { money: { spentMs: 0, runningSince: MONDAY.toISOString() } },
      timers: [
        { id: LEVEL, event: LEVEL, dueAt: minutes(60).toISOString() },
        { id: DAY, event: DAY, dueAt: minutes(1440).toISOString() },
      ],
    });
  });
  it('moves on: effects in order, timers cancelled, the clock stopped', () => {
    const { instance, effects, timers } = taken(begun(), sent('pay'), minutes(20));
    expect(instance.active).toEqual([
      { path: 'paid', queue: null, since: minutes(20).toISOString(), dueAt: null },
    ]);
    expect(effects).toEqual([{ type: 'recordPayment', params: { status: 'paid' }, runs: 'transaction' }]);
    expect(timers).toEqual({ set: [], cancel: [LEVEL, DAY] });
    expect(instance.clocks).toEqual({ money: { spentMs: 20 * 60_000, runningSince: null } });
  });
  it('ends with the name of its final state', () => {
    const paid = taken(begun(), sent('pay')).instance;
    expect(taken(paid, sent('ship', actor('warehouse'))).instance).toMatchObject({
      status: 'done',
      outcome: 'shipped',
      timers: [],
    });
  });
  it('keeps facts out of the snapshot', () => {
    const { instance } = taken(begun(), sent('pay'));
    expect(instance.snapshot).toEqual({ value: 'paid', context: {} });
  });
  it('remembers in the context', () => {
    const { instance } = taken(begun(), sent('note', actor('service'), { text: 'hi' }));
    expect(instance.snapshot).toEqual({ value: 'unpaid', context: { note: 'hi' } });
    expect(instance.active).toEqual(begun().active);
  });
});

describe('refusing', () => {
  it('names the guard and what was compared', () => {
    expect(refusedOf(begun(), sent('pay'), MONDAY, { ...facts, total: 50_001 })).toEqual({
      code: 'workflow.guard',
      text: { zh: '订单金额超过 ¥500.00', en: 'The order total is above ¥500.00' },
      facts: {
        event: 'pay',
        guard: 'totalAtMost',
        params: { amount: 50_000 },
        compared: { total: 50_001, amount: 50_000 },
        failed: [
          { guard: 'totalAtMost', params: { amount: 50_000 }, facts: { total: 50_001, amount: 50_000 } },
        ],
        rule: '/states/unpaid/on/pay/0',
      },
    });
  });
  it.each([
    ['an event of another state', sent('ship', actor('warehouse')), 'workflow.not-offered'],
    ['an unknown event', sent('fly'), 'workflow.not-offered'],
    ['a name that plain objects have', sent('constructor'), 'workflow.not-offered'],
    ['an event for others', sent('pay', actor('finance')), 'workflow.not-permitted'],
    ['data that does not fit the form', sent('note', actor('service'), {}), 'workflow.form'],
    ['a form field the event does not have', sent('pay', actor('customer'), { x: 1 }), 'workflow.form'],
    ['the end of a child, from outside', sent('child.done.x', actor('admin')), 'workflow.not-offered'],
  ])('says no to %s', (_, event, code) => {
    expect(refusedOf(begun(), event)?.code).toBe(code);
  });
  it.each([
    ['workflow', { workflowId: 'other' }],
    ['version', { version: 2 }],
    ['hash', { hash: 'x' }],
  ])('refuses an instance of another %s', (_, other) => {
    expect(refusedOf({ ...begun(), ...other }, sent('pay'))?.code).toBe('workflow.version-mismatch');
  });
  it('refuses everything once it has ended', () => {
    const done = taken(begun(), tick(DAY), minutes(1440)).instance;
    expect(refusedOf(done, sent('pay'))?.code).toBe('workflow.not-offered');
  });
});

describe('timers', () => {
  it('act when due, once', () => {
    const late = taken(begun(), tick(LEVEL), minutes(60));
    const about = { run: 'small.money.0', first: true, label: { zh: 'Unpaid', en: 'Unpaid' } };
    expect(late.effects).toEqual([
      { type: 'escalate', params: { roles: ['finance'] }, runs: 'outbox', late: about },
    ]);
    expect(late.timers).toEqual({ set: [], cancel: [LEVEL] });
    expect(refusedOf(late.instance, tick(LEVEL), minutes(61))?.code).toBe('workflow.timer-stale');
  });
  it('do not act before they are due, after their state was left, or for a person', () => {
    expect(refusedOf(begun(), tick(DAY), minutes(1439))?.code).toBe('workflow.timer-early');
    const paid = taken(begun(), sent('pay')).instance;
    expect(refusedOf(paid, tick(DAY), minutes(1440))?.code).toBe('workflow.timer-stale');
    expect(refusedOf(begun(), sent(DAY, actor('admin')), minutes(1440))?.code).toBe('workflow.timer-stale');
  });
});

describe('decide as a function', () => {
  const events = fc.constantFrom<WorkflowEvent>(
    sent('pay'),
    sent('pay', actor('service')),
    sent('note', actor('service'), { text: 'x' }),
    sent('ship', actor('warehouse')),
    sent('ship', actor('customer')),
    tick(LEVEL),
    tick(DAY),
  );
  const steps = fc.array(
    fc.record({ event: events, after: fc.integer({ min: 0, max: 2000 }), total: fc.constantFrom(1, 60_000) }),
    { maxLength: 12 },
  );

  it('gives the same for the same, changes nothing passed in, and survives JSON', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let instance = frozen(begun());
        let time = 0;
        for (const { event, after, total } of list) {
          time += after;
          const on = frozen({ ...facts, total });
          const once = decide(compiled, instance, frozen(event), on, minutes(time));
          const stored = JSON.parse(JSON.stringify(instance)) as Instance;
          expect(decide(compiled, stored, event, on, minutes(time))).toEqual(once);
          expect(JSON.parse(JSON.stringify(once))).toEqual(once);
          if (once.ok) instance = frozen(once.decision.instance);
        }
      }),
    );
  });
  it('takes exactly what it offers', () => {
    fc.assert(
      fc.property(
        steps,
        fc.constantFrom(actor('customer'), actor('warehouse'), actor('service')),
        (list, who) => {
          let instance = begun();
          for (const { event, total } of list) {
            const on = { ...facts, total };
            for (const offer of offers(compiled, instance, who, on, MONDAY)) {
              const data = offer.form.length > 0 ? { text: 'x' } : {};
              expect(decide(compiled, instance, sent(offer.event, who, data), on, MONDAY).ok).toBe(
                offer.allowed,
              );
            }
            const next = decide(compiled, instance, event, on, MONDAY);
            if (next.ok) instance = next.decision.instance;
          }
        },
      ),
    );
  });
  it('has no memory of a call that threw', () => {
    const broken = {
      ...facts,
      get findings(): never {
        throw new Error('no facts');
      },
    };
    const review = compile({
      ...smallDefinition(),
      states: {
        ...smallDefinition().states,
        paid: {
          ...smallDefinition().states['paid'],
          on: { ship: [{ target: 'shipped', guard: { type: 'hasFinding' } }] },
        },
      },
    });
    const begins = start(review, facts, MONDAY, actor('customer'));
    if (!begins.ok) throw new Error('did not start');
    const paid = decide(review, begins.decision.instance, sent('pay'), facts, MONDAY);
    if (!paid.ok) throw new Error('not paid');
    expect(() =>
      decide(review, paid.decision.instance, sent('ship', actor('warehouse')), broken, MONDAY),
    ).toThrow('no facts');
    expect(() => review.scope.current()).toThrow('outside of a decision');
    const atOnce = compile({
      ...smallDefinition(),
      states: {
        ...smallDefinition().states,
        unpaid: {
          ...smallDefinition().states['unpaid'],
          always: [{ target: 'paid', guard: { type: 'hasFinding' } }],
        },
      },
    });
    expect(() => start(atOnce, broken, MONDAY, actor('customer'))).toThrow('no facts');
  });
});

describe('a definition that slipped past the check', () => {
  it('is a fault, not a hang, when it does not come to rest', () => {
    const label = { zh: '转', en: 'Round' };
    const round = {
      ...smallDefinition(),
      initial: 'a',
      states: { a: { label, always: [{ target: 'b' }] }, b: { label, always: [{ target: 'a' }] } },
    };
    const states = mapStates(round);
    const unchecked = { ...compiled, states, machine: buildMachine(round, states, compiled.scope) };
    expect(() => start(unchecked, facts, MONDAY, actor('customer'))).toThrow(
      expect.objectContaining({ name: 'WorkflowFault', code: 'workflow.endless-loop' }),
    );
  });
});

describe('compiling', () => {
  it('is cached by content, whatever the order of keys', () => {
    const { id, ...rest } = smallDefinition();
    expect(compile({ ...rest, id })).toBe(compiled);
    expect(compile(smallDefinition(), 2)).not.toBe(compiled);
  });
  it('is not changed by who changes the definition later', () => {
    const definition = structuredClone({ ...smallDefinition(), kind: 'changed' });
    const before = compile(definition);
    (definition.states as Record<string, unknown>)['paid'] = {};
    expect(before.definition.states['paid']).toEqual(smallDefinition().states['paid']);
  });
  it('refuses a definition with errors, and says all of them', () => {
    expect(() => compile({ ...smallDefinition(), initial: 'nowhere' })).toThrow(/unknown-initial/);
  });
  it('forgets old drafts, not what they mean', () => {
    const draft = (order: number) => ({
      ...smallDefinition(),
      events: { ...smallDefinition().events, ship: { ...smallDefinition().events['ship']!, order } },
    });
    const first = compile(draft(0));
    expect(compile(draft(0))).toBe(first);
    for (let order = 1; order <= 256; order += 1) compile(draft(order));
    expect(compile(draft(0))).not.toBe(first);
    expect(compile(draft(0)).hash).toBe(first.hash);
  });
});
