import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { definitionSchema } from './definition.schema.ts';
import { randomDefinition } from './random/random-definition.ts';
import { randomFrom, type Random } from './random/random.ts';
import { takesAsIs } from './taken-as-is.ts';
import { readShipped, shippedNames } from './testing/shipped-files.ts';

const isDefinition = takesAsIs(definitionSchema);

describe('what is taken as it is, is what parsing gives', { timeout: 90_000 }, () => {
  it.each(shippedNames())('the shipped workflow %s is', (name) => {
    const definition = readShipped(name, 'definition');
    expect(isDefinition(definition)).toBe(true);
    expect(definitionSchema.parse(definition)).toEqual(definition);
  });

  it('what is drawn at random is', () => {
    for (let seed = 0; seed < 50; seed += 1)
      expect(isDefinition(randomDefinition(randomFrom(seed), { guards: true }))).toBe(true);
  });

  it.each(shippedNames())('%s with something else in one place is only if the schema keeps it', (name) => {
    const refused = { taken: 0, parsed: 0 };
    const definition = readShipped(name, 'definition');
    for (let seed = 0; seed < 30; seed += 1) {
      const changed = withAnother(definition, randomFrom(seed));
      const parsed = definitionSchema.safeParse(changed);
      const taken = isDefinition(changed);
      refused.taken += taken ? 0 : 1;
      refused.parsed += parsed.success ? 0 : 1;
      if (taken) expect(isDeepStrictEqual(parsed.data, changed), `seed ${seed}`).toBe(true);
    }
    // Spaces around words are taken away, so what only has those is parsed.
    expect(refused.taken).toBeGreaterThanOrEqual(refused.parsed);
    expect(refused.parsed).toBeGreaterThan(5);
  });
});

describe('what is not taken as it is', () => {
  const words = z.strictObject({ words: z.string().trim(), more: z.array(z.int()).min(1).optional() });
  it.each([
    ['what the schema would change', { words: ' a ' }],
    ['what it does not know', { words: 'a', other: 1 }],
    ['what is missing', {}],
    ['another kind', { words: 1 }],
    ['what has a fault deep inside', { words: 'a', more: [1, 1.5] }],
    ['what is too short as a whole', { words: 'a', more: [] }],
    [
      'what is no plain object',
      new (class {
        words = 'a';
      })(),
    ],
    ['a key of every object', JSON.parse('{"words":"a","__proto__":1}')],
  ])('%s', (_, value) => expect(takesAsIs(words)(value)).toBe(false));

  it('objects of which keys that are not known are left out', () =>
    expect(takesAsIs(z.object({ a: z.string() }))({ a: 'a' })).toBe(false));

  it('what is nested more deeply than anybody writes', () => {
    const nested: z.ZodType = z.lazy(() => z.strictObject({ in: nested.optional() }));
    const inside = (depth: number): object => (depth === 0 ? {} : { in: inside(depth - 1) });
    expect(takesAsIs(nested)(inside(10))).toBe(true);
    expect(takesAsIs(nested)(inside(1000))).toBe(false);
  });
});

const OTHERS: readonly unknown[] = [
  null,
  undefined,
  0,
  -1.5,
  '',
  ' a ',
  'Bad name',
  'constructor',
  true,
  [],
  {},
  [{}],
  { zh: 'a', en: 'b' },
  { type: 'always' },
  { not: { type: 'always' } },
];

/** With another value, or one more or less, somewhere. */
function withAnother(json: unknown, random: Random): unknown {
  if (typeof json !== 'object' || json === null || random.chance(0.1)) return random.pick(OTHERS);
  const keys = Object.keys(json);
  if (keys.length === 0 || random.chance(0.05)) return { ...json, more: random.pick(OTHERS) };
  const key = random.pick(keys);
  const changed: Record<string, unknown> = Object.fromEntries(Object.entries(json));
  if (random.chance(0.1)) delete changed[key];
  else changed[key] = withAnother(changed[key], random);
  return Array.isArray(json) ? Object.values(changed) : changed;
}
