import {
  companyView,
  historyEntry,
  orderRow,
  orderView,
  personView,
  productCard,
  productView,
} from '@orderdesk/contract';
import { describe, expect, it } from 'vitest';
import { FIELDS } from './fields.ts';
import type { SubjectName } from './subjects.ts';

/** As much of a zod schema as it takes to name its fields. */
type Schema = {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly element?: Schema;
    readonly innerType?: Schema;
  };
};

/** Every path of a schema, through lists and optional parts; `lines`, `lines.cost`, … */
function pathsOf({ def }: Schema, path = ''): string[] {
  if (def.innerType) return pathsOf(def.innerType, path);
  if (def.element) return pathsOf(def.element, path);
  const below = Object.entries(def.shape ?? {}).flatMap(([key, field]) =>
    pathsOf(field, path === '' ? key : `${path}.${key}`),
  );
  return path === '' ? below : [path, ...below];
}

const contracts: [SubjectName, string, Schema, string][] = [
  ['Order', 'OrderRow', orderRow, ''],
  ['Order', 'OrderView', orderView, ''],
  ['Order', 'HistoryEntry', historyEntry, 'history'],
  ['Product', 'ProductCard', productCard, ''],
  ['Product', 'ProductView', productView, ''],
  ['Company', 'CompanyView', companyView, ''],
  ['Person', 'PersonView', personView, ''],
];

describe('the contract and the catalogue of fields', () => {
  it.each(contracts)('%s: every field of %s is in a group', (name, _, schema, at) => {
    const catalogued = Object.values(FIELDS[name] ?? {}).flat();
    const paths = pathsOf(schema, at);
    expect(paths.length).toBeGreaterThan(4);
    // A parent of catalogued fields has no group of its own; everything else lies at or below a catalogued path.
    const unknown = paths.filter(
      (path) =>
        !catalogued.some(
          (known) => path === known || path.startsWith(`${known}.`) || known.startsWith(`${path}.`),
        ),
    );
    expect(unknown).toEqual([]);
  });

  it('let nothing required be dropped from what one may read', () => {
    // Groups that somebody who reads the order may lack; their fields must be optional in the contract.
    // What is the desk's is shown empty to others instead.
    const withheld = Object.entries(FIELDS.Order ?? {}).filter(
      ([group]) => group !== 'base' && group !== 'desk' && group !== 'internal',
    );
    const required = requiredPaths(orderView);
    expect(required).toContain('lines.id');
    for (const [, fields] of withheld)
      for (const field of fields)
        if (field !== 'changeRequest.address') expect(required).not.toContain(field);
  });
});

function requiredPaths({ def }: Schema, path = ''): string[] {
  if (def.type === 'optional') return [];
  const inner = def.innerType ?? def.element;
  if (inner) return requiredPaths(inner, path);
  const below = Object.entries(def.shape ?? {}).flatMap(([key, field]) =>
    requiredPaths(field, path === '' ? key : `${path}.${key}`),
  );
  return path === '' ? below : [path, ...below];
}
