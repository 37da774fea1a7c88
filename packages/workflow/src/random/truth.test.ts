import { describe, expect, it } from 'vitest';
import { initialTransition, transition, type AnyMachineSnapshot } from 'xstate';
import { explore } from '../configurations/explore.ts';
import { planOf } from '../configurations/plan.ts';
import { storedSnapshot } from '../decide/handlers.ts';
import type { Definition } from '../definition.type.ts';
import type { InstanceTree } from '../instance.ts';
import { activePaths, delayKey, mapStates } from '../states.ts';
import { facts } from '../testing/small-definition.ts';
import { asXState } from './as-xstate.ts';
import { randomFacts } from './random-guard.ts';
import { walkPassed } from './walk-passed.ts';

const seeds = [7, 2_000_003, Math.floor(Math.random() * 2 ** 31)];

const statesOf = (tree: InstanceTree): string => activePaths(storedSnapshot(tree.main).value).sort().join();
const configurationsOf = (definition: Definition, kid: Definition | null): ReadonlySet<string> => {
  const siblings = { kid: kid ?? undefined };
  const plan = planOf(definition, mapStates(definition), {
    definition: (id) => (id === 'kid' ? siblings.kid : undefined),
    endsByItself: () => false,
  });
  const { reached } = explore(plan);
  return new Set(
    reached.map(({ configuration }) =>
      configuration.active
        .map((state) => plan.places[state]!.node.path)
        .sort()
        .join(),
    ),
  );
};

describe.each(seeds)(
  'what check looks through and what decide does agree (seed %i)',
  { timeout: 90_000 },
  (seed) => {
    it.each([false, true])(
      'every configuration a walk comes to is one that check has seen (guards: %s)',
      (guards) => {
        const seen = new Map<Definition, ReadonlySet<string>>();
        const { stuck } = walkPassed({
          seed,
          definitions: 6,
          steps: 100,
          guards,
          factsOf: (random) => () => (guards ? randomFacts(random) : facts),
          onStep: (definition, kid, { tree }) => {
            const known = seen.get(definition) ?? configurationsOf(definition, kid);
            seen.set(definition, known);
            if (!known.has(statesOf(tree))) throw new Error(`check never saw ${statesOf(tree)}`);
          },
        });
        expect(stuck).toEqual([]);
      },
    );

    it('a plain translation to XState goes the same way', () => {
      const machines = new Map<Definition, ReturnType<typeof asXState>>();
      let snapshots: { tree: InstanceTree; snapshot: AnyMachineSnapshot } | null = null;
      let compared = 0;
      const { stuck } = walkPassed({
        seed,
        definitions: 6,
        steps: 100,
        guards: false,
        factsOf: () => () => facts,
        onStep: (definition, _, { before, tree, event }) => {
          if (JSON.stringify(definition).includes('"child"')) return;
          const machine = machines.get(definition) ?? asXState(definition);
          machines.set(definition, machine);
          // The same order goes on, or one has just started.
          const from: AnyMachineSnapshot =
            snapshots?.tree === before ? snapshots.snapshot : initialTransition(machine)[0];
          const [snapshot] = transition(machine, from, { type: plainEvent(definition, event) });
          snapshots = { tree, snapshot };
          compared += 1;
          const theirs = activePaths(snapshot.value as Parameters<typeof activePaths>[0])
            .sort()
            .join();
          if (theirs !== statesOf(tree)) throw new Error(`${event}: ${statesOf(tree)}, XState ${theirs}`);
        },
      });
      expect(stuck).toEqual([]);
      expect(compared).toBeGreaterThan(0);
    });
  },
);

/** A timer's event in the plain translation. */
function plainEvent(definition: Definition, event: string): string {
  if (!event.startsWith('xstate.after.')) return event;
  for (const { path, def } of mapStates(definition).values())
    for (const { delay } of def.after ?? [])
      if (event.startsWith(`xstate.after.${delayKey(delay)}@${path}.`))
        return `timer ${path} ${JSON.stringify(delay).replaceAll('.', '_')}`;
  throw new Error(`no timer ${event}`);
}
