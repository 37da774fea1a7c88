import { check } from '../check/check.ts';
import type { Definition } from '../definition.type.ts';
import type { Facts } from '../instance.ts';
import { resolveAmong } from '../testing/shipped.ts';
import { mendedDefinition } from './mended-definition.ts';
import { randomDefinition } from './random-definition.ts';
import { randomFrom, type Random } from './random.ts';
import { walk, type WalkStep } from './walk.ts';

export type WalkPlan = {
  readonly seed: number;
  readonly definitions: number;
  readonly steps: number;
  readonly guards: boolean;
  readonly factsOf: (random: Random) => () => Facts;
  readonly onStep?: (definition: Definition, kid: Definition | null, step: WalkStep) => void;
};

/** Walks through as many random definitions as `check` passes; tells the seeds of those that got stuck, with how. */
export function walkPassed({ seed: first, definitions, steps, guards, factsOf, onStep }: WalkPlan): {
  readonly tried: number;
  readonly stuck: readonly string[];
} {
  const stuck: string[] = [];
  let seed = first;
  for (let passed = 0; passed < definitions; seed += 1) {
    const random = randomFrom(seed);
    const kid = mendedDefinition(randomDefinition(random, { id: 'kid', guards }), random);
    const child = kid ? { id: 'kid', outcomes: endsOf(kid) } : undefined;
    const siblings: Record<string, Definition> = kid ? { kid } : {};
    const definition = mendedDefinition(randomDefinition(random, { guards, child }), random, siblings);
    if (!definition) continue;
    passed += 1;
    const resolve = resolveAmong(definition, ...Object.values(siblings));
    try {
      const watched = onStep && ((step: WalkStep) => onStep(definition, kid, step));
      const walked = walk(resolve, definition.id, random, { steps, facts: factsOf(random), onStep: watched });
      if (walked.stuck) stuck.push(`seed ${seed}: ${walked.events.slice(-10).join(' → ')}`);
    } catch (error) {
      stuck.push(`seed ${seed}: ${String(error)} ${check(definition, siblings).length}`);
    }
  }
  return { tried: seed - first, stuck };
}

const endsOf = ({ states }: Definition): string[] =>
  Object.keys(states).filter((key) => states[key]!.type === 'final');
