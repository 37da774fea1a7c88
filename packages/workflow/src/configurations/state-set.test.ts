import { expect, it } from 'vitest';
import { randomFrom } from '../random/random.ts';
import { BySet, membersOf, setOf } from './state-set.ts';

const STATES = 70;

it('something kept for a set of states is found by an equal set, and by no other', () => {
  const { chance } = randomFrom(1);
  const drawn = Array.from({ length: 500 }, () =>
    Array.from({ length: STATES }, (_, state) => state).filter(() => chance(0.1)),
  );
  const members = [...new Map(drawn.map((one) => [one.join(), one])).values()];
  const kept = new BySet<readonly number[]>();
  for (const one of members) {
    expect(kept.get(setOf(STATES, one))).toBeUndefined();
    kept.add(setOf(STATES, one), one);
  }
  for (const one of members) {
    expect(kept.get(setOf(STATES, one))).toBe(one);
    expect(membersOf(setOf(STATES, one), STATES)).toEqual(one);
  }
});
