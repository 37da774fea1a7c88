import type { OpenCompany } from '@orderdesk/server';
import { insertMissing } from '../execute/insert-missing.ts';
import { personDocuments, productDocuments, stockDocuments } from '../execute/master-documents.ts';
import type { SeedPerson } from '../people/people.ts';
import { ORDERS } from '../plan/build-plan.ts';
import { randomFrom } from '../random.ts';
import { cloneOrder, type OrderDocument } from './clone-orders.ts';
import { LARGE_PRODUCTS, largeProducts } from './clone-products.ts';
import { LARGE_CUSTOMERS, largePeople } from './large-people.ts';

export const LARGE_ORDERS = 100_000;
/** Cloned orders reach this far back, days. */
const HISTORY_DAYS = 720;
const BATCH = 1_000;

function* batches<T>(items: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/**
 * Adds, in bulk, what makes the demo company large: clones of its products, new customers, and clones of its ended orders, which
 * were made by real commands. Cloned orders carry their workflow and row but no event log and no ledger rows of their own (their
 * stock has long left). `onShare` gets the part that is done, 0 to 1. Running it again adds only what is missing.
 */
export async function seedLarge(
  company: OpenCompany,
  now: Date,
  onShare: (share: number) => void,
): Promise<void> {
  const { db } = company.store;
  const all = LARGE_PRODUCTS + LARGE_CUSTOMERS + LARGE_ORDERS;
  let done = 0;
  const made = (count: number): void => onShare((done += count) / all);

  for (const products of batches(largeProducts())) {
    await insertMissing(db, 'products', productDocuments(products, now));
    await insertMissing(db, 'stock', stockDocuments(products));
    made(products.length);
  }
  const people: SeedPerson[] = [...largePeople()];
  const joined = new Date(now.getTime() - HISTORY_DAYS * 86_400_000);
  await insertMissing(db, 'user', personDocuments(people, '', joined).people);
  made(people.length);

  const models = await db
    .collection<OrderDocument>('orders')
    .find({ open: false, idempotencyKey: /^seed-/ } as never)
    .toArray();
  if (models.length === 0) throw new Error('There is no ended order to clone: the demo part is missing.');
  for (const orders of batches(largeOrders(models, people, now, LARGE_ORDERS - ORDERS))) {
    await insertMissing(db, 'orders', orders);
    made(orders.length);
  }
}

/** `count` clones, reproducible one by one: the same index gives the same order. */
export function* largeOrders(
  models: readonly OrderDocument[],
  people: readonly SeedPerson[],
  now: Date,
  count: number,
): Generator<OrderDocument> {
  for (let index = 0; index < count; index += 1) {
    const random = randomFrom(`place ${index}`);
    const model = random.pick(models);
    const person = random.pick(people);
    // Ended orders only move into the past, by whole days: hours and their order stay plausible.
    const age = (now.getTime() - Date.parse(model.placedAt)) / 86_400_000;
    const shift = -random.between(0, Math.max(0, Math.floor(HISTORY_DAYS - age))) * 86_400_000;
    const { id, name, groupId } = person;
    yield cloneOrder(model, index, { id, kind: 'person', accountKind: 'consumer', name, groupId }, shift);
  }
}
