import { createHash } from 'node:crypto';
import type { Definition, StateDef } from '../definition.type.ts';

/** JSON with sorted keys, so that equal content has equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** SHA-256 of the canonical JSON, in hex. */
export const contentHash = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex');

/**
 * What a definition *is*, whatever it is called. States and events stand in an order that means something (of two regions that
 * both take an event the first decides; stages and offers are shown in it), so that order counts; of other keys it does not.
 */
export const definitionHash = (definition: Definition): string =>
  contentHash({
    ...definition,
    events: Object.entries(definition.events),
    states: ordered(definition.states),
  });

const ordered = (states: Readonly<Record<string, StateDef>>): unknown =>
  Object.entries(states).map(([key, state]) => [
    key,
    state.states ? { ...state, states: ordered(state.states) } : state,
  ]);
