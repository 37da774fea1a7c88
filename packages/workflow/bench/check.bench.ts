import { performance } from 'node:perf_hooks';
import { check, type DefinitionJson } from '@orderdesk/workflow';
import { readShipped } from '../src/testing/shipped-files.ts';

/**
 * Milliseconds per check, the median of many after warming up; `parse` is what JSON.parse of the order definition takes in the
 * same run, to compare runs by: how busy a machine is changes both.
 */
export type CheckBench = { readonly order: number; readonly sixtyStates: number; readonly parse: number };

const load = (id: string) => readShipped(id, 'definition') as DefinitionJson;

/** The order definition, and one of sixty states that is mostly three regions side by side (1,728 configurations). */
export function benchCheck(rounds = 150): CheckBench {
  const siblings = { order: load('order'), review: load('review') };
  const large = sixtyStates(siblings.order);
  const parse: number[] = [];
  const measure = (definition: DefinitionJson): number => {
    const text = JSON.stringify(definition);
    const times: number[] = [];
    for (let round = 0; round < rounds * 2; round += 1) {
      // Nobody has seen this one before.
      const label = { zh: '订单', en: `Order ${round}` };
      const [copy, parsing] = timed(() => JSON.parse(text) as DefinitionJson);
      const [problems, checking] = timed(() => check({ ...copy, label }, siblings));
      if (problems.some(({ severity }) => severity === 'error'))
        throw new Error(`The bench checks what is refused: ${problems[0]!.text.en}`);
      times.push(checking);
      if (definition === siblings.order) parse.push(parsing);
    }
    // The first half warms up.
    return medianOf(times.slice(rounds));
  };
  return {
    order: measure(siblings.order),
    sixtyStates: measure(large),
    parse: medianOf(parse.slice(rounds)),
  };
}

function timed<T>(work: () => T): [T, number] {
  const begin = performance.now();
  return [work(), performance.now() - begin];
}

function medianOf(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
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
  const tell = (name: string, milliseconds: number): void =>
    console.log(`${name.padEnd(12)} ${milliseconds.toFixed(1).padStart(7)} ms`);
  if (process.argv.includes('--json')) console.log(JSON.stringify(result));
  else {
    tell('order', result.order);
    tell('sixtyStates', result.sixtyStates);
    tell('JSON.parse', result.parse);
    console.log(`order        ${(result.order / result.parse).toFixed(1).padStart(7)} × JSON.parse of it`);
  }
}
