import { describe, expect, it } from 'vitest';
import { changedDefinition, smallDefinition } from '../testing/small-definition.ts';
import { check } from './check.ts';

type Json = Record<string, unknown>;

const label = { zh: '状态', en: 'State' };
const field = (more: Json) => ({ name: 'x', type: 'text', label, ...more });
const region = (end: Json) => ({
  initial: 'a',
  states: { a: { label, on: { ship: [{ target: 'z' }] } }, z: end },
});
const parallel = {
  type: 'parallel',
  onDone: [{ target: 'shipped' }],
  on: { pay: [{ target: 'paid' }] },
  states: {
    one: region({ type: 'final', label }),
    two: { initial: 'a', states: { a: { label, on: { ship: [{ target: 'b' }] } }, b: { label } } },
  },
};

const cases: [string, Record<string, unknown>, string, string][] = [
  ['what is no definition', { '/states': 7 }, 'format', '/states'],
  [
    'a sentence with a place that nothing fills',
    { '/events/note/told': { staff: label, customer: { zh: '{actor} {text}', en: '{reason}' } } },
    'told-place',
    '/events/note/told/customer/en',
  ],
  [
    'a state shown to customers by a key that nothing remembers',
    { '/states/paid/customerSeesIf': 'never' },
    'unknown-key',
    '/states/paid/customerSeesIf',
  ],
  [
    'a state in which nothing is left to do, yet somebody is waited for',
    { '/states/paid/settled': true, '/states/paid/queue': 'pay' },
    'settled-with-work',
    '/states/paid/settled',
  ],
  [
    'an outcome of what is no end',
    { '/states/paid/outcome': 'paid' },
    'outcome-of-no-end',
    '/states/paid/outcome',
  ],
  ['an unknown initial state', { '/initial': 'nowhere' }, 'unknown-initial', '/initial'],
  [
    'a nested state without an initial one',
    { '/states/paid/states': { a: { label } } },
    'unknown-initial',
    '/states/paid',
  ],
  [
    'a final state with states inside',
    { '/states/shipped/states': { a: { label } }, '/states/shipped/initial': 'a' },
    'state-kind',
    '/states/shipped/type',
  ],
  [
    'a final state with a way out',
    { '/states/shipped/on': { pay: [{ target: 'paid' }] } },
    'final-with-way-out',
    '/states/shipped',
  ],
  [
    'onDone without states inside',
    { '/states/paid/onDone': [{ target: 'shipped' }] },
    'state-kind',
    '/states/paid/onDone',
  ],
  [
    'an unknown target',
    { '/states/paid/on/ship/0/target': 'nowhere' },
    'unknown-target',
    '/states/paid/on/ship/0/target',
  ],
  [
    'limits that count orders together over different hours',
    {
      '/states/paid/on/ship/0/guard': {
        or: [
          { type: 'totalAtMost', params: { amount: 1, withRecent: { hours: 24 } } },
          { not: { type: 'totalAbove', params: { amount: 1, withRecent: { hours: 48 } } } },
        ],
      },
    },
    'recent-hours-differ',
    '/states/paid/on/ship/0/guard/or/1/not/params/withRecent',
  ],
  [
    'an unknown guard',
    { '/states/paid/on/ship/0/guard': { not: { type: 'isFriday' } } },
    'unknown-guard',
    '/states/paid/on/ship/0/guard/not/type',
  ],
  [
    'an unknown action',
    { '/states/paid/entry/0/type': 'sing' },
    'unknown-action',
    '/states/paid/entry/0/type',
  ],
  [
    'an unknown delay',
    { '/states/unpaid/after/1/delay/type': 'moons' },
    'unknown-delay',
    '/states/unpaid/after/1/delay/type',
  ],
  [
    'bad parameters of a guard',
    { '/states/unpaid/on/pay/0/guard/params/amount': -1 },
    'bad-parameters',
    '/states/unpaid/on/pay/0/guard/params/amount',
  ],
  [
    'bad parameters of an action',
    { '/states/paid/entry/0/params': {} },
    'bad-parameters',
    '/states/paid/entry/0/params/status',
  ],
  [
    'bad parameters of a delay',
    { '/states/unpaid/after/1/delay/params/days': 0 },
    'bad-parameters',
    '/states/unpaid/after/1/delay/params/days',
  ],
  [
    'an end of a service level that is not there',
    { '/states/unpaid/serviceLevel': undefined },
    'no-service-level',
    '/states/unpaid/after/0/delay',
  ],
  [
    'a guard on an unknown state',
    { '/states/paid/on/ship/0/guard': { type: 'inState', params: { state: 'x' } } },
    'unknown-state',
    '/states/paid/on/ship/0/guard/params/state',
  ],
  [
    'an unknown clock',
    { '/states/paid/entry': [{ type: 'restartClock', params: { clock: 'x' } }] },
    'unknown-clock',
    '/states/paid/entry/0/params/clock',
  ],
  [
    'something never remembered',
    { '/states/paid/on/ship/0/guard': { type: 'remembers', params: { key: 'x', value: 1 } } },
    'unknown-key',
    '/states/paid/on/ship/0/guard/params/key',
  ],
  [
    'a field the form does not have',
    { '/states/paid/on/ship/0/guard': { type: 'shipmentIs', params: { step: 'packed' } } },
    'unknown-field',
    '/states/paid/on/ship/0/guard',
  ],
  [
    'an event that is not declared',
    { '/states/paid/on/fly': [{ target: 'shipped' }] },
    'unknown-event',
    '/states/paid/on/fly',
  ],
  [
    'an event nothing handles',
    { '/events/fly': { label, who: ['customer'] } },
    'unused-event',
    '/events/fly',
  ],
  ['an event nobody may send', { '/events/ship/who': [] }, 'nobody-may-send', '/events/ship/who'],
  ['an unknown queue', { '/states/paid/queue': 'x' }, 'unknown-queue', '/states/paid/queue'],
  [
    'a queue that stands twice',
    { '/queues/1': { id: 'money', label, tone: 'good' } },
    'duplicate-queue',
    '/queues/1',
  ],
  [
    'a queue without states',
    { '/queues/1': { id: 'spare', label, tone: 'good' } },
    'unused-queue',
    '/queues/1',
  ],
  [
    'a milestone of an unknown state',
    { '/milestones/0/reachedIn': ['x'] },
    'unknown-state',
    '/milestones/0/reachedIn/0',
  ],
  ['a milestone that stands twice', { '/milestones/1/id': 'placed' }, 'duplicate-milestone', '/milestones/1'],
  [
    'a clock in two kinds of time',
    { '/states/paid/serviceLevel': { clock: 'money', minutes: 1, time: 'plain' } },
    'clock-time-conflict',
    '/states/paid/serviceLevel/time',
  ],
  ['a state without a label', { '/states/paid/label': undefined }, 'label-missing', '/states/paid'],
  [
    'a field that stands twice',
    { '/events/note/form/1': field({ name: 'text' }) },
    'duplicate-field',
    '/events/note/form/1',
  ],
  [
    'a select without options',
    { '/events/note/form/1': field({ type: 'select' }) },
    'field-options',
    '/events/note/form/1',
  ],
  [
    'options of what is no select',
    { '/events/note/form/1': field({ options: [{ value: 'a', label }] }) },
    'field-options',
    '/events/note/form/1/options',
  ],
  [
    'options that stand twice',
    {
      '/events/note/form/1': field({
        type: 'select',
        options: [
          { value: 'a', label },
          { value: 'a', label },
        ],
      }),
    },
    'field-options',
    '/events/note/form/1/options',
  ],
  [
    'a length of a number',
    { '/events/note/form/1': field({ type: 'number', maxLength: 3 }) },
    'field-limits',
    '/events/note/form/1/maxLength',
  ],
  ['limits of a text', { '/events/note/form/1': field({ min: 1 }) }, 'field-limits', '/events/note/form/1'],
  [
    'limits nothing is between',
    { '/events/note/form/1': field({ type: 'money', min: 2, max: 1 }) },
    'field-limits',
    '/events/note/form/1/max',
  ],
  [
    'a transition after an unconditional one',
    { '/states/paid/on/ship/1': { target: 'expired' } },
    'never-chosen',
    '/states/paid/on/ship/1',
  ],
  [
    'a transition that does nothing',
    { '/states/paid/on/ship/0': {} },
    'does-nothing',
    '/states/paid/on/ship/0',
  ],
  [
    'a state nothing leads to',
    { '/states/island': { label, on: { pay: [{ target: 'paid' }] } } },
    'unreachable',
    '/states/island',
  ],
  [
    'a state that waits for nobody',
    { '/states/paid/on': undefined, '/states/unpaid/on/ship': [{ target: 'shipped' }] },
    'waits-for-nobody',
    '/states/paid',
  ],
  [
    'a state that waits for the system only',
    { '/events/ship/who': ['system'] },
    'waits-for-nobody',
    '/states/paid',
  ],
  [
    'a timer that leads nowhere as the only way on',
    {
      '/states/paid/on': undefined,
      '/states/paid/after': [
        { delay: { type: 'days', params: { days: 1 } }, actions: [{ type: 'clearOwner' }] },
      ],
    },
    'waits-for-nobody',
    '/states/paid',
  ],
  ['no way to an end', { '/states/paid/on/ship/0/target': 'paid' }, 'no-way-to-end', '/states/paid'],
  [
    'staff may do what customers do, and say nothing of by whose word',
    { '/events/ship/who': ['customer', 'service'], '/events/ship/form': undefined },
    'speaks-unasked',
    '/events/ship/form',
  ],
  [
    'automatic ways in a circle',
    { '/states/paid/always': [{ target: 'unpaid' }], '/states/unpaid/always': [{ target: 'paid' }] },
    'endless-loop',
    '/states/unpaid/always/0',
  ],
  [
    'a circle with conditions',
    { '/states/paid/always': [{ target: 'paid', guard: { type: 'groupTrusted' } }] },
    'endless-loop',
    '/states/paid/always/0',
  ],
  [
    'an automatic transition that stays',
    { '/states/paid/always': [{ actions: [{ type: 'clearOwner' }] }] },
    'endless-loop',
    '/states/paid/always/0',
  ],
  [
    'a region that never finishes',
    { '/states/paid': { label, on: { ship: [{ target: 'both' }] } }, '/states/both': parallel },
    'region-never-finishes',
    '/states/both/states/two',
  ],
  [
    'an end inside that is never reached',
    { '/states/paid': { onDone: [{ target: 'shipped' }], ...region({ label }) } },
    'never-done',
    '/states/paid/onDone',
  ],
  [
    'a way from region to region',
    {
      '/states/paid': {
        ...parallel,
        states: {
          ...parallel.states,
          two: { initial: 'a', states: { a: { label, on: { ship: [{ target: 'paid/one/z' }] } } } },
        },
      },
    },
    'crosses-regions',
    '/states/paid/states/two/states/a/on/ship/0/target',
  ],
  [
    'a workflow that starts itself',
    { '/states/paid/child': { workflow: 'small', onDone: [{ target: 'shipped' }] } },
    'child-cycle',
    '/states/paid/child/workflow',
  ],
  [
    'a child that stands twice',
    {
      '/states/paid/child': { workflow: 'x', onDone: [{ target: 'shipped' }] },
      '/states/unpaid/child': { workflow: 'x', onDone: [{ target: 'paid' }] },
    },
    'duplicate-child',
    '/states/paid/child',
  ],
];

describe('check', () => {
  it('finds nothing in a sound definition', () => {
    expect(check(smallDefinition())).toEqual([]);
  });
  it.each(cases)('finds %s', (_, changes, code, path) => {
    const found = check(changedDefinition(changes));
    expect(found).toContainEqual(expect.objectContaining({ code, path }));
    const one = found.find((problem) => problem.code === code && problem.path === path);
    expect(one?.text.zh).toBeTruthy();
    expect(one?.text.en).toBeTruthy();
  });
  it('survives what nests without end', () => {
    let deep: Json = { label };
    for (let level = 0; level < 20_000; level += 1) deep = { initial: 'a', states: { a: deep } };
    expect(check(changedDefinition({ '/states/paid': deep })).map(({ code }) => code)).toEqual(['format']);
  });
});
