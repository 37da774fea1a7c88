import { expect, it } from 'vitest';
import type { Definition, StateDef, TransitionDef } from '../definition.type.ts';
import { randomFacts } from '../random/random-guard.ts';
import { randomFrom } from '../random/random.ts';
import { walk } from '../random/walk.ts';
import { drawn, end, label } from '../testing/drawn.ts';
import { resolveAmong } from '../testing/shipped.ts';
import { check } from './check.ts';

/** Definitions as people draw them, odd ones; what is passed is walked through as well. */

const to = (target: string, more: Partial<TransitionDef> = {}): TransitionDef[] => [{ target, ...more }];
const leaf = (on: StateDef['on'], more: Partial<StateDef> = {}): StateDef => ({ label, on, ...more });
const region = (states: Record<string, StateDef>, more: Partial<StateDef> = {}): StateDef => ({
  label,
  initial: Object.keys(states)[0]!,
  states,
  ...more,
});
const both = (states: Record<string, StateDef>, more: Partial<StateDef> = {}): StateDef => ({
  label,
  type: 'parallel',
  states,
  ...more,
});
const after = (minutes: number, way: Partial<TransitionDef>) => ({
  delay: { type: 'minutes', params: { minutes } },
  ...way,
});
const inState = (state: string) => ({ type: 'inState', params: { state } });
const act = { actions: [{ type: 'clearOwner' }] };
const level = { clock: 'c', minutes: 60, time: 'business' } as const;
const late = { type: 'serviceLevelEnds' };
const trusted = { type: 'groupTrusted' };
const step = (letter: string): StateDef =>
  region({ [`${letter}1`]: leaf({ [letter]: to(`${letter}2`) }), [`${letter}2`]: end });

const kid = drawn({ w: leaf({ ok: to('good'), no: to('bad') }), good: end, bad: end }, 'kid');
const middle = drawn({ m: { child: { workflow: 'kid', onDone: to('over') } }, over: end }, 'middle');

const cases: [what: string, states: Record<string, StateDef>, codes: string[]][] = [
  [
    'parallel in parallel, each told when it is done',
    {
      p: both(
        { a: step('a'), b: region({ q: both({ c: step('c'), d: step('d') }, { onDone: to('z') }), z: end }) },
        { onDone: to('end') },
      ),
      end,
    },
    [],
  ],
  [
    'parallel in parallel, the inner end told to nobody',
    {
      p: both(
        { a: step('a'), b: region({ q: both({ c: step('c'), d: step('d') }), z: end }) },
        { onDone: to('end') },
      ),
      end,
    },
    ['unreachable', 'unreachable', 'region-never-finishes', 'used-up', 'no-way-to-end'],
  ],
  [
    'regions that are final from the start',
    { p: both({ a: { type: 'final' }, b: step('b') }, { onDone: to('end') }), end },
    [],
  ],
  [
    'only timers',
    { s: { after: [after(5, to('t')[0]!)] }, t: { after: [after(5, to('end')[0]!)] }, end },
    [],
  ],
  [
    'timers that go round for ever',
    { s: { after: [after(5, to('t')[0]!)] }, t: { after: [after(5, to('s')[0]!)] }, end },
    ['unreachable', 'no-way-to-end'],
  ],
  [
    'a timer faster than people',
    { s: { after: [after(0.001, { target: 's', reenter: true })], on: { go: to('end') } }, end },
    ['timer-flood'],
  ],
  [
    'a timer that reminds without end',
    { s: { after: [after(5, { target: 's', reenter: true })], on: { go: to('end') } }, end },
    [],
  ],
  ['a child of a child', { s: { child: { workflow: 'middle', onDone: to('end') } }, end }, []],
  [
    'a child started again until it ends well',
    {
      s: {
        child: {
          workflow: 'kid',
          onDone: [
            ...to('end', { guard: { type: 'childOutcomeIs', params: { outcome: 'good' } } }),
            ...to('s', { reenter: true }),
          ],
        },
      },
      end,
    },
    [],
  ],
  [
    'a child whose bad end is left inside the state',
    {
      s: {
        child: {
          workflow: 'kid',
          onDone: [...to('end', { guard: { type: 'childOutcomeIs', params: { outcome: 'good' } } }), act],
        },
        on: { leave: to('end') },
      },
      end,
    },
    [],
  ],
  [
    'two children side by side, only one of which is waited for',
    {
      p: both(
        {
          a: region({ a1: { label, child: { id: 'one', workflow: 'kid', onDone: to('a2') } }, a2: end }),
          b: region({
            b1: { label, child: { id: 'two', workflow: 'kid', onDone: to('b2') } },
            b2: leaf({}, { on: undefined }),
          }),
        },
        { onDone: to('end') },
      ),
      end,
    },
    ['unreachable', 'region-never-finishes', 'waits-for-nobody', 'no-way-to-end'],
  ],
  [
    'a way back and forth, entered again and again',
    {
      s: leaf({ go: to('t') }),
      t: leaf({ back: to('s'), stay: to('t', { reenter: true }), go: to('end') }),
      end,
    },
    [],
  ],
  [
    'loops on the spot as the only offers',
    { s: leaf({ go: [act], turn: to('s', { reenter: true }) }), end },
    ['unreachable', 'no-way-to-end'],
  ],
  [
    'a region that waits for the other one by itself',
    {
      p: both(
        {
          a: region({ a1: { label, always: to('a2', { guard: inState('p/b/b2') }) }, a2: end }),
          b: step('b'),
        },
        { onDone: to('end') },
      ),
      end,
    },
    [],
  ],
  [
    'two regions that wait for each other',
    {
      p: both(
        {
          a: region({ a1: { label, always: to('a2', { guard: inState('p/b/b2') }) }, a2: end }),
          b: region({ b1: { label, always: to('b2', { guard: inState('p/a/a2') }) }, b2: end }),
        },
        { onDone: to('end') },
      ),
      end,
    },
    [
      'unreachable',
      'unreachable',
      'unreachable',
      'region-never-finishes',
      'region-never-finishes',
      'asked-once',
      'no-way-to-end',
    ],
  ],
  [
    'an escape that only one region has, and can give up',
    {
      p: both({
        a: region({ a1: leaf({ flee: to('end'), calm: to('a2') }), a2: leaf({ panic: to('a1') }) }),
        b: step('b'),
      }),
      end,
    },
    [],
  ],
  [
    'an end inside that is asked once about the customer',
    { s: region({ x: leaf({ go: to('y') }), y: end }, { onDone: [...to('end', { guard: trusted })] }), end },
    ['asked-once'],
  ],
  [
    'the same end with a way out around it',
    {
      s: region(
        { x: leaf({ go: to('y') }), y: end },
        { onDone: to('end', { guard: trusted }), on: { leave: to('end') } },
      ),
      end,
    },
    [],
  ],
  [
    'a late state that starts its clock anew',
    {
      s: {
        serviceLevel: level,
        on: { go: to('end') },
        after: [
          {
            delay: late,
            target: 's',
            reenter: true,
            actions: [{ type: 'restartClock', params: { clock: 'c' } }],
          },
        ],
      },
      end,
    },
    [],
  ],
  [
    'a clock that two states use up for each other',
    {
      s: { serviceLevel: level, on: { go: to('end') }, after: [{ delay: late, target: 't' }] },
      t: {
        serviceLevel: { ...level, minutes: 120 },
        on: { go: to('end') },
        after: [{ delay: late, target: 's' }],
      },
      end,
    },
    ['timer-flood', 'timer-flood'],
  ],
  [
    'payment methods told apart one by one',
    {
      s: {
        always: (['wechat', 'alipay', 'unionpay', 'cod', 'credit'] as const).map((method) => ({
          target: 'end',
          guard: { type: 'paymentMethodIs', params: { methods: [method] } },
        })),
      },
      end,
    },
    [],
  ],
  [
    'one payment method forgotten',
    {
      s: {
        always: (['wechat', 'alipay', 'unionpay', 'cod'] as const).map((method) => ({
          target: 'end',
          guard: { type: 'paymentMethodIs', params: { methods: [method] } },
        })),
      },
      end,
    },
    ['asked-once'],
  ],
  [
    'an outer way that every inner state takes for itself',
    { s: region({ x: leaf({ go: to('y') }), y: leaf({ go: to('x') }) }, { on: { go: to('end') } }), end },
    ['unreachable', 'no-way-to-end'],
  ],
  [
    'a region that leads back to all of them',
    {
      p: both(
        {
          a: region({ a1: leaf({ again: to('p', { reenter: true }), a: to('a2') }), a2: end }),
          b: step('b'),
        },
        { onDone: to('end') },
      ),
      end,
    },
    [],
  ],
];

it.each(cases)('%s', (_, states, codes) => {
  const definition = drawn(states);
  const siblings: Record<string, Definition> = { kid, middle, drawn: definition };
  const errors = check(definition, siblings).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code }) => code)).toEqual(codes);
  if (codes.length > 0) return;
  const random = randomFrom(5);
  const resolve = resolveAmong(definition, kid, middle);
  const walked = walk(resolve, 'drawn', random, { steps: 300, facts: () => randomFacts(random) });
  expect(walked.stuck).toBeNull();
});
