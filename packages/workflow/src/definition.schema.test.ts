import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definitionJsonSchema, definitionSchema } from './definition.schema.ts';
import { smallDefinition } from './testing/small-definition.ts';

const published = new URL('../schema/definition.schema.json', import.meta.url);

describe('the format of a definition', () => {
  it('is published as it is (else run `pnpm schema` in packages/workflow)', () => {
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(definitionJsonSchema());
  });
  it('takes a definition', () => {
    expect(definitionSchema.safeParse(smallDefinition()).success).toBe(true);
  });
  it.each([
    ['an unknown key', { colour: 'red' }],
    ['a label in one language', { label: { zh: '订单' } }],
    [
      'an event in the name space of timers',
      { events: { 'xstate.after.x': smallDefinition().events['pay'] } },
    ],
    [
      'an amount that is bounded by a part of the minor unit',
      {
        events: {
          pay: {
            ...smallDefinition().events['pay'],
            form: [{ name: 'x', type: 'money', label: { zh: '金额', en: 'Amount' }, min: 0.5 }],
          },
        },
      },
    ],
    ['a name that plain objects have', { initial: 'constructor' }],
    ['a calendar that never opens', { calendar: { ...smallDefinition().calendar, to: '08:00' } }],
    ['an unknown time zone', { calendar: { ...smallDefinition().calendar, timezone: 'Mars/Olympus' } }],
  ])('refuses %s', (_, change) => {
    expect(definitionSchema.safeParse({ ...smallDefinition(), ...change }).success).toBe(false);
  });
});
