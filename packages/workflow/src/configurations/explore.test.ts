import { expect, it } from 'vitest';
import type { Definition, StateDef } from '../definition.type.ts';
import { mapStates } from '../states.ts';
import { smallDefinition } from '../testing/small-definition.ts';
import { explore } from './explore.ts';
import { planOf } from './plan.ts';

const label = { zh: '状态', en: 'State' };

/** The states that are active together, as paths, in each configuration that can be reached. */
function reachedIn(states: Record<string, StateDef>): string[] {
  const definition: Definition = {
    ...smallDefinition(),
    events: { go: { label, who: ['service'] } },
    initial: 'both',
    states,
  };
  const plan = planOf(definition, mapStates(definition), {
    definition: () => undefined,
    endsByItself: () => false,
  });
  return explore(plan).reached.map(({ configuration }) =>
    configuration.active.map((state) => plan.places[state]!.node.path).join(' '),
  );
}

const both = (one: StateDef, two: StateDef): Record<string, StateDef> => ({
  both: {
    label,
    type: 'parallel',
    states: { one: { initial: 'a', states: { a: one } }, two: { initial: 'b', states: { b: two } } },
  },
  away: { label, type: 'final' },
});

it('a state that leads to itself leaves nothing, so another region may lead away with the same event', () => {
  const states = both({ label, on: { go: [{ target: 'a' }] } }, { label, on: { go: [{ target: 'away' }] } });
  expect(reachedIn(states)).toEqual(['both both/one both/one/a both/two both/two/b', 'away']);
});

it('a state that is entered anew leaves itself, so that of two regions the first goes', () => {
  const states = both(
    { label, on: { go: [{ target: 'a', reenter: true }] } },
    { label, on: { go: [{ target: 'away' }] } },
  );
  expect(reachedIn(states)).toEqual(['both both/one both/one/a both/two both/two/b']);
});
