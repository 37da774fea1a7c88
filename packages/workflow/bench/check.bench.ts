import { performance } from 'node:perf_hooks';
import { check, type DefinitionJson } from '@orderdesk/workflow';
import { readShipped } from '../src/testing/shipped-files.ts';

/** Milliseconds per check, the median of several after warming up. */
export type CheckBench = { readonly order: number; readonly sixtyStates: number };

const load = (id: string) => readShipped(id, 'definition') as DefinitionJson;

/** The order definition, and one of sixty states that is mostly three regions side by side (1,728 configurations). */
export function benchCheck(rounds = 40): CheckBench {
  const siblings = { order: load('order'), review: load('review') };
  const large = sixtyStates(siblings.order);
  const measure = (definition: DefinitionJson): number => {
    const times: number[] = [];
    for (let round = 0; round < rounds * 2; round += 1) {
      const begin = performance.now();
      const problems = check(definition, siblings);
      times.push(performance.now() - begin);
      if (problems.some(({ severity }) => severity === 'error'))
        throw new Error(`The bench checks what is refused: ${problems[0]!.text.en}`);
    }
    // The first half warms up.
    const sorted = times.slice(rounds).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)]!;
  };
  return { order: measure(siblings.order), sixtyStates: measure(large) };
}

function sixtyStates(like: DefinitionJson): DefinitionJson {
  const label = { zh: '状态', en: 'State' };
  const names = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${letter}${index}`);
  const region = (letter: string) => {
    const states = names(letter, 12);
    return {
      initial: states[0]!,
      states: Object.fromEntries(
        states.map((name, index) => [
          name,
          index === 11
            ? { type: 'final' as const, label }
            : {
                label,
                on: { [`go-${letter}`]: [{ target: states[index + 1]! }], back: [{ target: states[0]! }] },
              },
        ]),
      ),
    };
  };
  const chain = names('s', 19);
  const events = ['go-a', 'go-b', 'go-c', 'back', 'next'];
  return {
    ...like,
    id: 'sixty',
    queues: [],
    milestones: [],
    events: Object.fromEntries(events.map((event) => [event, { label, who: ['service' as const] }])),
    initial: chain[0]!,
    states: {
      ...Object.fromEntries(
        chain.map((name, index) => [
          name,
          { label, on: { next: [{ target: chain[index + 1] ?? 'together' }] } },
        ]),
      ),
      together: {
        type: 'parallel' as const,
        onDone: [{ target: 'end' }],
        states: { a: region('a'), b: region('b'), c: region('c') },
      },
      end: { type: 'final' as const, label },
    },
  };
}

if (import.meta.main) {
  const result = benchCheck();
  if (process.argv.includes('--json')) console.log(JSON.stringify(result));
  else
    for (const [name, milliseconds] of Object.entries(result))
      console.log(`${name.padEnd(12)} ${milliseconds.toFixed(1).padStart(7)} ms`);
}
