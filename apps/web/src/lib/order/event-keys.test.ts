import { NAVIGATION_KEYS } from '#lib/queue/shortcuts.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventKeys } from './event-keys.ts';

const WORKFLOWS = join(import.meta.dirname, '../../../../../workflows');

/** Every event of a shipped definition that some of the staff may send. */
const STAFF_EVENTS = [
  ...new Set(
    readdirSync(WORKFLOWS, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('definition.json'))
      .flatMap((path) => {
        const { events } = JSON.parse(readFileSync(join(WORKFLOWS, path), 'utf8')) as {
          events: Record<string, { who: string[] }>;
        };
        return Object.entries(events).flatMap(([event, { who }]) =>
          who.some((role) => role !== 'customer' && role !== 'system') ? [event] : [],
        );
      }),
  ),
];

describe('the key of an event', () => {
  it('is each its own and moves nothing else, for as many events as there are digits besides those with a letter', () => {
    const keys = [...eventKeys(STAFF_EVENTS)];
    const byDigit = keys.filter(([, key]) => /^[0-9]$/.test(key));
    expect(byDigit).toHaveLength(10);
    expect(keys.length - byDigit.length).toBeGreaterThan(15);
    expect(new Set(keys.map(([, key]) => key)).size).toBe(keys.length);
    expect(keys.filter(([, key]) => NAVIGATION_KEYS.has(key))).toEqual([]);
  });

  it('is there for what can be sent now before what cannot', () => {
    const twelve = Array.from({ length: 12 }, (_, n) => `event${String.fromCodePoint(97 + n)}`);
    const keys = eventKeys(twelve.slice(4), twelve.slice(0, 4));
    expect(twelve.slice(4).every((event) => keys.has(event))).toBe(true);
    expect(twelve.slice(0, 4).filter((event) => keys.has(event))).toHaveLength(2);
  });

  it('is the same whatever else is offered', () => {
    for (const event of STAFF_EVENTS) {
      const known = eventKeys([event]).get(event)!;
      if (/[a-z]/.test(known)) expect(eventKeys(STAFF_EVENTS).get(event), event).toBe(known);
    }
  });

  it('is a digit for an event nobody chose a letter for, never one twice', () => {
    const events = ['weigh', 'approve', 'label', 'constructor', 'photo'];
    const keys = eventKeys(events);
    expect(keys.get('approve')).toBe('p');
    const digits = events.filter((event) => event !== 'approve').map((event) => keys.get(event));
    expect(digits.every((digit) => /^[0-9]$/.test(digit ?? ''))).toBe(true);
    expect(new Set(digits).size).toBe(digits.length);
    expect(eventKeys([...events].reverse())).toEqual(keys);
  });
});
