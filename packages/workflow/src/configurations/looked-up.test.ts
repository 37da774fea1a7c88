import { describe, expect, it } from 'vitest';
import { checkSound } from '../check/check.ts';
import type { Definition } from '../definition.type.ts';
import { randomDefinition } from '../random/random-definition.ts';
import { randomFrom } from '../random/random.ts';
import { mapStates } from '../states.ts';
import { readShipped } from '../testing/shipped-files.ts';
import type { Happening } from './configuration.type.ts';
import { explore } from './explore.ts';
import { planOf } from './plan.ts';
import { Restless } from './settling.ts';
import { membersOf, type StateSet } from './state-set.ts';
import { Stepper } from './step.ts';

/** What comes of everything that can happen, once looked up by the states it hangs on and once worked out afresh. */
function bothWays(definition: Definition): { lookedUp: string[]; afresh: string[] } {
  const plan = planOf(definition, mapStates(definition), {
    definition: () => undefined,
    endsByItself: () => false,
  });
  const { reached } = explore(plan, 200);
  const happenings: Happening[] = [
    ...[...plan.events.keys()].map((event) => ({ kind: 'event', event }) as const),
    ...plan.timers.map((timer) => ({ kind: 'timer', timer }) as const),
    { kind: 'again' },
  ];
  const tell = (stepper: Stepper, happening: Happening, states: StateSet): string => {
    const { isPerson } = stepper.choices(stepper.watched(happening), states);
    const sets = [...stepper.of(happening, states)].map(({ leaves, enters, restarted, chosen }) =>
      [
        membersOf(leaves, plan.places.length),
        membersOf(enters, plan.places.length),
        ...restarted,
        chosen,
      ].join(';'),
    );
    return `${String(isPerson)} ${sets.sort().join(' | ')}`;
  };
  const one = new Stepper(plan);
  const all = reached.flatMap(({ configuration: { states } }) =>
    happenings.map((happening) => ({ states, happening })),
  );
  return {
    lookedUp: all.map(({ states, happening }) => tell(one, happening, states)),
    afresh: all.map(({ states, happening }) => tell(new Stepper(plan), happening, states)),
  };
}

const drawn = Array.from({ length: 400 }, (_, seed) => randomDefinition(randomFrom(seed), { guards: true }))
  .filter((definition) => checkSound(definition).every(({ severity }) => severity !== 'error'))
  .slice(0, 12);

describe('what comes of a step is found again by the states it hangs on', () => {
  it.each(['order', 'review'])('in the shipped workflow %s', (id) => {
    const { lookedUp, afresh } = bothWays(readShipped(id, 'definition') as Definition);
    expect(lookedUp).toEqual(afresh);
  });

  it.each(drawn)('in one drawn at random (%#)', (definition) => {
    try {
      const { lookedUp, afresh } = bothWays(definition);
      expect(lookedUp).toEqual(afresh);
    } catch (error) {
      // It runs without end, which is another finding.
      if (!(error instanceof Restless)) throw error;
    }
  });
});
