import type { Store } from '@orderdesk/store';
import { manualClock, testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { furnish, openDesk } from '../testing/desk.fixture.ts';

type Schema = Readonly<Record<string, unknown>>;
type Document = {
  readonly paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: Schema }> }> }>
  >;
  readonly components: { readonly schemas: Record<string, Schema> };
};

const database = testDatabase();
const clock = manualClock();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;
let document: Document;

beforeAll(async () => {
  store = await furnish(database, 20, clock);
  desk = await openDesk(database, { clock });
  document = (await desk.call<Document>('li', 'GET', '/api/openapi.json')).body;
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const isObject = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

function patternsIn(value: unknown): string[] {
  if (!isObject(value)) return [];
  const own = typeof value['pattern'] === 'string' ? [value['pattern']] : [];
  return [...own, ...Object.values(value).flatMap(patternsIn)];
}

it('every pattern is an expression as JSON Schema has them, without marks of the language it was written in', () => {
  const patterns = patternsIn(document);
  expect(patterns.length).toBeGreaterThan(10);
  for (const pattern of patterns) {
    expect(() => new RegExp(pattern, 'u')).not.toThrow();
    expect(pattern).not.toMatch(/^\/|\/[a-z]*$/);
  }
});

/** Texts of an answer that its schema's patterns do not match; of alternatives any may hold. */
function unmatched(
  schema: Schema | undefined,
  value: unknown,
  path: string,
  met: { count: number },
): string[] {
  if (!schema || value === null) return [];
  if (typeof schema['$ref'] === 'string')
    return unmatched(document.components.schemas[schema['$ref'].split('/').at(-1)!], value, path, met);
  const any = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (any) {
    const tries = any.map((each) => unmatched(each, value, path, met));
    return tries.find((each) => each.length === 0) ?? tries[0]!;
  }
  const all = ((schema['allOf'] ?? []) as Schema[]).flatMap((each) => unmatched(each, value, path, met));
  if (typeof value === 'string' && typeof schema['pattern'] === 'string') {
    met.count += 1;
    return new RegExp(schema['pattern'], 'u').test(value)
      ? all
      : [...all, `${path}: ${value} is not ${schema['pattern']}`];
  }
  if (Array.isArray(value))
    return value.reduce<string[]>(
      (found, each, i) => [...found, ...unmatched(schema['items'] as Schema, each, `${path}.${i}`, met)],
      all,
    );
  if (!isObject(value)) return all;
  const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
  return Object.entries(value).reduce<string[]>(
    (found, [key, each]) => [...found, ...unmatched(properties[key], each, `${path}.${key}`, met)],
    all,
  );
}

it('every pattern matches what is really answered', async () => {
  const placed = (await desk.place('mei')).body;
  const met = { count: 0 };
  const found: string[] = [];
  for (const [who, route, path] of [
    ['mei', '/api/me', '/api/me'],
    ['mei', '/api/orders', '/api/orders'],
    ['mei', '/api/orders/{id}', `/api/orders/${placed.id}`],
    ['li', '/api/orders/{id}', `/api/orders/${placed.number}`],
    ['li', '/api/orders/{id}/history', `/api/orders/${placed.id}/history`],
    ['mei', '/api/products', '/api/products'],
    ['mei', '/api/products/{id}', '/api/products/p1'],
    ['mei', '/api/cart', '/api/cart'],
    ['wang', '/api/desk/today', '/api/desk/today'],
  ] as const) {
    const answer = await desk.call(who, 'GET', path);
    expect([path, answer.status]).toEqual([path, 200]);
    const schema = document.paths[route]!['get']!.responses['200']!.content!['application/json']!.schema;
    found.push(...unmatched(schema, answer.body, path, met));
  }
  expect(found).toEqual([]);
  expect(met.count).toBeGreaterThan(50);
});
