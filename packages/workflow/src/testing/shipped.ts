import { readFileSync } from 'node:fs';
import { compile, type Compiled } from '../compile/compile.ts';
import { definitionSchema } from '../definition.schema.ts';
import type { Definition } from '../definition.type.ts';
import type { Resolve } from '../tree/tree.type.ts';

/** The workflows Orderdesk is shipped with, for tests that need a whole order. */
export function shippedDefinition(id: 'order' | 'review'): Definition {
  const file = new URL(`../../../../workflows/${id}/v1/definition.json`, import.meta.url);
  return definitionSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export const resolveAmong =
  (...definitions: Definition[]): Resolve =>
  (id, version) => {
    const found = definitions.find((definition) => definition.id === id);
    return found && (version === undefined || version === 1) ? compile(found) : undefined;
  };

export const shipped: (id: string, version?: number) => Compiled | undefined = resolveAmong(
  shippedDefinition('order'),
  shippedDefinition('review'),
);
