import { compile, type Compiled } from '../compile/compile.ts';
import { definitionSchema } from '../definition.schema.ts';
import type { Definition } from '../definition.type.ts';
import type { Resolve } from '../tree/tree.type.ts';
import { readShipped } from './shipped-files.ts';

/** The workflows Orderdesk is shipped with, for tests that need a whole order. */
export function shippedDefinition(id: 'order' | 'review'): Definition {
  return definitionSchema.parse(readShipped(id, 'definition'));
}

/** Resolves among these definitions, each as version 1; compiled when first asked for. */
export function resolveAmong(...definitions: Definition[]): Resolve {
  const compiled = new Map<string, Compiled>();
  return (id, version = 1) => {
    const found = definitions.find((definition) => definition.id === id);
    if (!found || version !== 1) return undefined;
    const known = compiled.get(id) ?? compile(found);
    compiled.set(id, known);
    return known;
  };
}

export const shipped: (id: string, version?: number) => Compiled | undefined = resolveAmong(
  shippedDefinition('order'),
  shippedDefinition('review'),
);
