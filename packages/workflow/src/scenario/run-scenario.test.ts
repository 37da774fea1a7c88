import { describe, expect, it } from 'vitest';
import { shipped } from '../testing/shipped.ts';
import { runScenario } from './run-scenario.ts';
import { scenarioSchema, type Expectation } from './scenario.schema.ts';

const failing = (expect_: Expectation, event = 'cancel'): string[] =>
  runScenario(shipped, 'order', { name: 'x', steps: [{ event, actor: 'customer', expect: expect_ }] });

describe('a scenario that is not as expected', () => {
  it.each<[string, Expectation, RegExp]>([
    ['stages', { stages: ['completed'] }, /stages \["cancelled"\], expected/],
    ['the outcome', { outcome: null }, /outcome "cancelled", expected null/],
    ['timers', { timers: ['days.7@delivered'] }, /timers \["days.30@cancelled"\], expected/],
    ['a missing effect', { effects: ['useCredit'] }, /no effect useCredit/],
    ['an unexpected effect', { without: ['releaseStock'] }, /unexpected effect releaseStock/],
    ['a refusal that did not come', { refusal: 'workflow.guard' }, /refusal null, expected/],
  ])('says so of %s', (_, expected, message) => {
    expect(failing(expected)).toEqual([expect.stringMatching(message)]);
  });
  it('says so of a refusal nobody expected', () => {
    expect(failing({}, 'approve')).toEqual([
      'step 1 (approve): refusal "workflow.not-offered", expected null',
    ]);
  });
  it('is not read when a key is misspelt', () => {
    expect(scenarioSchema.safeParse({ name: 'x', steps: [{ evnt: 'cancel' }] }).success).toBe(false);
  });
});
