import type { Definition } from './definition.type.ts';

/** As what a workflow may end: each top-level final state, by the outcome it says, else by its own id. */
export const outcomesOf = ({ states }: Pick<Definition, 'states'>): string[] => [
  ...new Set(
    Object.entries(states).flatMap(([id, { type, outcome }]) => (type === 'final' ? [outcome ?? id] : [])),
  ),
];
