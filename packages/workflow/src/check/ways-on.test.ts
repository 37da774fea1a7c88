import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.ts';
import { buildMachine } from '../compile/machine.ts';
import type { Definition, StateDef } from '../definition.type.ts';
import { mapStates } from '../states.ts';
import { drawn, end, label } from '../testing/drawn.ts';
import { MONDAY, actor, facts, sent } from '../testing/small-definition.ts';
import { resolveAmong } from '../testing/shipped.ts';
import { advance, startTree } from '../tree/advance.ts';
import { fireDue, pendingTimers } from '../tree/due-timers.ts';
import { check } from './check.ts';

const hour = { type: 'hours', params: { hours: 1 } };
const paid = { type: 'paymentStatusIs', params: { statuses: ['paid'] } };

const errors = (definition: Definition, siblings?: Record<string, Definition>) =>
  check(definition, siblings)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code} ${path}`);

const region = (name: string, done: string): StateDef => ({
  initial: `${name}1`,
  states: {
    [`${name}1`]: { label, on: { [done]: [{ target: `${name}2` }], out: [{ target: 'end' }] } },
    [`${name}2`]: end,
  },
});

describe('an order always has a way on', () => {
  it('O1: ways out of several regions that can be used up together are refused, with how it comes about', () => {
    const both: StateDef = { type: 'parallel', states: { a: region('a', 'donea'), b: region('b', 'doneb') } };
    const definition = drawn({ p: both, end });
    expect(errors(definition)).toEqual(['used-up /states/p']);
    const [found] = check(definition);
    expect(found?.text.en).toMatch(/every way out is used up.*For example: “State”, then “State”/);
    expect(found?.text.zh).toMatch(/所有出路都用完了/);
    expect(errors(drawn({ p: { ...both, onDone: [{ target: 'end' }] }, end }))).toEqual([]);
  });

  it('O2: what is never chosen is no way', () => {
    const never = ['unreachable /states/end', 'no-way-to-end /states'];
    const act = { actions: [{ type: 'clearOwner' }] };
    expect(errors(drawn({ s: { on: { e: [act, { target: 'end' }] } }, end }))).toEqual(never);
    const always = { type: 'always' };
    expect(errors(drawn({ s: { on: { e: [{ ...act, guard: always }, { target: 'end' }] } }, end }))).toEqual(
      never,
    );
    const timers: StateDef['after'] = [
      { delay: hour, ...act },
      { delay: hour, target: 'end' },
    ];
    expect(errors(drawn({ s: { after: timers }, end }))).toContain('unreachable /states/end');
    // Nor is a timer that another one always comes before.
    const again: StateDef['after'] = [
      { delay: hour, target: 's', reenter: true },
      { delay: { type: 'days', params: { days: 1 } }, target: 'end' },
    ];
    expect(errors(drawn({ s: { after: again }, end }))).toEqual(never);
    // Nor what an inner state always takes for itself.
    const inner: StateDef = {
      initial: 'x',
      on: { e: [{ target: 'end' }] },
      states: { x: { label, on: { e: [act] } } },
    };
    expect(errors(drawn({ s: inner, end }))).toEqual(never);
  });

  it('O3: an outcome of a child that leads nowhere is refused', () => {
    const kid = drawn(
      { w: { on: { good: [{ target: 'good' }], bad: [{ target: 'bad' }] } }, good: end, bad: end },
      'kid',
    );
    const good = { target: 'end', guard: { type: 'childOutcomeIs', params: { outcome: 'good' } } };
    const parent = (
      ...onDone: StateDef['child'] extends infer C ? (C extends { onDone: infer L } ? L : never) : never
    ) => drawn({ s: { child: { workflow: 'kid', onDone } }, end });
    expect(errors(parent(good, { actions: [{ type: 'clearOwner' }] }), { kid })).toEqual([
      'outcome-leads-nowhere /states/s/child/onDone',
    ]);
    expect(errors(parent(good), { kid })).toEqual(['outcome-unhandled /states/s/child/onDone']);
    expect(errors(parent(good, { target: 'end', guard: { type: 'groupTrusted' } }), { kid })).toEqual([
      'outcome-unhandled /states/s/child/onDone',
    ]);
    expect(errors(parent(good, { target: 's', reenter: true }), { kid })).toEqual([]);
  });

  it('O3: what a child that is not at hand might end as besides is a guess, which keeps nothing from being compiled', () => {
    const good = { target: 'end', guard: { type: 'childOutcomeIs', params: { outcome: 'good' } } };
    for (const more of [
      { actions: [{ type: 'clearOwner' }] },
      { target: 'end', guard: { type: 'groupTrusted' } },
    ]) {
      const definition = drawn({ s: { child: { workflow: 'kid', onDone: [good, more] } }, end });
      expect(errors(definition)).toEqual([]);
      expect(() => compile(definition)).not.toThrow();
    }
  });

  it('O4: a condition that is asked only once needs an else', () => {
    const once = { target: 'end', guard: paid };
    expect(errors(drawn({ s: { after: [{ delay: hour, ...once }] }, end }))).toEqual([
      'asked-once /states/s/after/0',
    ]);
    const inside: StateDef = { initial: 'x', states: { x: { label, on: { e: [{ target: 'y' }] } }, y: end } };
    expect(errors(drawn({ s: { ...inside, onDone: [once] }, end }))).toEqual([
      'asked-once /states/s/onDone/0',
    ]);
    expect(errors(drawn({ s: { always: [once] }, end }))).toEqual(['asked-once /states/s/always/0']);
    // A condition that is asked again, an else, and one that leaves nothing out are all well.
    const retry = { target: 's', reenter: true };
    expect(
      errors(
        drawn({
          s: {
            after: [
              { delay: hour, ...once },
              { delay: hour, ...retry },
            ],
          },
          end,
        }),
      ),
    ).toEqual([]);
    expect(errors(drawn({ s: { always: [once, { target: 'end', guard: { not: paid } }] }, end }))).toEqual(
      [],
    );
    expect(errors(drawn({ s: { on: { e: [once] } }, end }))).toEqual([]);
  });

  it('what is too large to be sure of is refused, and the place is named', () => {
    const wide = (name: string): StateDef => ({
      initial: `${name}0`,
      states: Object.fromEntries(
        Array.from({ length: 12 }, (_, index) => [
          `${name}${index}`,
          { label, on: { [`${name}go`]: [{ target: `${name}${(index + 1) % 12}` }] } },
        ]),
      ),
    });
    const states = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, wide(name)]));
    const definition = drawn({ p: { type: 'parallel', states, on: { out: [{ target: 'end' }] } }, end });
    expect(errors(definition)).toEqual(['undecided /states/p']);
  });
});

describe('timers follow their clocks', () => {
  it('O5: a clock that starts anew moves the timers of every region, those that have gone off too', () => {
    const level = { clock: 'work', minutes: 60, time: 'business' } as const;
    const escalate = [
      {
        delay: { type: 'serviceLevelEnds' },
        actions: [{ type: 'escalate', params: { roles: ['manager'] } }],
      },
    ];
    const watched: StateDef = {
      initial: 'w',
      states: { w: { label, serviceLevel: level, after: escalate, on: { out: [{ target: 'end' }] } } },
    };
    const starter: StateDef = {
      initial: 'x',
      states: {
        x: { label, on: { again: [{ actions: [{ type: 'restartClock', params: { clock: 'work' } }] }] } },
      },
    };
    const definition = drawn({ p: { type: 'parallel', states: { a: watched, b: starter } }, end });
    const resolve = resolveAmong(definition);
    const minutes = (count: number) => new Date(MONDAY.getTime() + count * 60_000);
    const begun = startTree(resolve, 'drawn', facts, MONDAY, actor('customer'));
    if (!begun.ok) throw new Error('refused');
    const agreed = (tree: typeof begun.tree, due: number) => {
      expect(pendingTimers(tree).map(({ dueAt }) => dueAt)).toEqual([minutes(due).toISOString()]);
      expect(tree.main.active.find(({ path }) => path === 'p/a/w')?.dueAt).toBe(minutes(due).toISOString());
    };
    agreed(begun.tree, 60);
    const again = advance(resolve, begun.tree, sent('again'), facts, minutes(30));
    if (!again.ok) throw new Error('refused');
    agreed(again.tree, 90);
    const late = fireDue(resolve, again.tree, facts, minutes(100), () => facts);
    expect(pendingTimers(late)).toEqual([]);
    const anew = advance(resolve, late, sent('again'), facts, minutes(120));
    if (!anew.ok) throw new Error('refused');
    agreed(anew.tree, 180);
  });

  const round = (actions: StateDef['entry'] = []): StateDef => ({
    serviceLevel: { clock: 'work', minutes: 60, time: 'business' },
    on: { out: [{ target: 'end' }] },
    after: [{ delay: { type: 'serviceLevelEnds' }, target: 'a', reenter: true, actions }],
  });
  const restart = [{ type: 'restartClock', params: { clock: 'work' } }];

  it('O6: a timer that would be due at once again and again is refused', () => {
    expect(errors(drawn({ a: round(), end }))).toEqual(['timer-flood /states/a/after/0']);
    expect(errors(drawn({ a: round(restart), end }))).toEqual([]);
    const two = (target: string, clock: string): StateDef => ({
      ...round(),
      serviceLevel: { clock, minutes: 60, time: 'business' },
      after: [{ delay: { type: 'serviceLevelEnds' }, target }],
    });
    expect(errors(drawn({ a: two('b', 'one'), b: two('a', 'two'), end }))).toEqual([
      'timer-flood /states/a/after/0',
      'timer-flood /states/b/after/0',
    ]);
  });

  it('O6: at run time it is a fault after a few, and nothing comes of it', () => {
    const definition = drawn({ a: round(), end });
    // As it would be had it slipped past the check.
    const sound = compile(drawn({ a: round(restart), end }));
    const states = mapStates(definition);
    const unchecked = {
      ...sound,
      definition,
      states,
      machine: buildMachine(definition, states, sound.scope),
    };
    const resolve = () => unchecked;
    const begun = startTree(resolve, 'drawn', facts, MONDAY, actor('customer'));
    if (!begun.ok) throw new Error('refused');
    let fired = 0;
    const later = new Date(MONDAY.getTime() + 24 * 3_600_000);
    expect(() =>
      fireDue(resolve, begun.tree, facts, later, () => {
        fired += 1;
        return facts;
      }),
    ).toThrow(expect.objectContaining({ name: 'WorkflowFault', code: 'workflow.timer-flood' }));
    expect(fired).toBeLessThan(3);
  });

  it('O7: definitions that differ in the order of their regions are two', () => {
    const [a, b] = [region('a', 'donea'), region('b', 'doneb')];
    const onDone = [{ target: 'end' }];
    const one = compile(drawn({ p: { type: 'parallel', onDone, states: { a, b } }, end }));
    const other = compile(drawn({ p: { type: 'parallel', onDone, states: { b, a } }, end }));
    expect(one.hash).not.toBe(other.hash);
    expect(one).not.toBe(other);
  });
});
