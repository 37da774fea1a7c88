import { check, type Siblings } from '../check/check.ts';
import type { Problem } from '../check/problem.ts';
import type { Definition } from '../definition.type.ts';
import type { Random } from './random.ts';

type Json = Record<string, unknown> | unknown[];

const MAX_ROUNDS = 30;
/** What is taken away where it stands: a transition, a state, an `onDone`. */
const TAKEN_AWAY = new Set([
  'unknown-target',
  'unknown-state',
  'unknown-clock',
  'crosses-regions',
  'endless-loop',
  'timer-flood',
  'unreachable',
  'never-done',
  'unknown-outcome',
]);

/**
 * A drawn definition as it is after its author has listened to `check`: what cannot be is taken away, and where an order would
 * be stuck a way out is added, or not. Null when it is still refused.
 */
export function mendedDefinition(
  definition: Definition,
  random: Random,
  siblings?: Siblings,
): Definition | null {
  const mended = structuredClone(definition);
  const addsWaysOut = random.chance(0.6);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const errors = check(mended, siblings).filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return mended;
    const mending = errors.filter(({ code }) => TAKEN_AWAY.has(code));
    if (mending.length > 0) takeAway(mended, mending[0]!);
    else if (!addsWaysOut || !addWayOut(mended, errors[0]!, random)) return null;
  }
  return null;
}

function takeAway(definition: Definition, { code, path }: Problem): void {
  let keys = path.split('/').slice(1);
  // Inside a transition it is the transition that goes.
  const place = keys.findLastIndex(
    (key, index) => /^\d+$/.test(key) && typeof at(definition, keys.slice(0, index)) !== 'string',
  );
  if (code !== 'unreachable' && place >= 0) keys = keys.slice(0, place + 1);
  remove(definition, keys);
}

function addWayOut(definition: Definition, { path }: Problem, random: Random): boolean {
  const end = Object.keys(definition.states).find((key) => definition.states[key]!.type === 'final');
  const keys = path.split('/').slice(1);
  const inState = keys.findLastIndex((key) => key === 'states');
  const state = at(definition, keys.slice(0, inState + 2)) as { on?: Record<string, unknown> } | undefined;
  if (!end || !state || inState < 0 || keys.length < inState + 2) return false;
  const persons = Object.keys(definition.events).filter(
    (event) => !definition.events[event]!.who.includes('system'),
  );
  if (persons.length === 0) return false;
  (state.on ??= {})[random.pick(persons)] = [{ target: end }];
  return true;
}

const at = (from: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/')],
    from,
  );

/** Takes something away, and what it leaves empty with it. */
function remove(from: Json, keys: readonly string[]): void {
  const above = at(from, keys.slice(0, -1)) as Json | undefined;
  const last = keys.at(-1)!;
  if (above === undefined) return;
  if (Array.isArray(above)) above.splice(Number(last), 1);
  else delete above[last];
  if (Object.keys(above).length === 0 && keys.length > 1) remove(from, keys.slice(0, -1));
}
