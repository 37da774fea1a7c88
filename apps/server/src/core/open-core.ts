import { ensureIndexes, serials, type Store } from '@orderdesk/store';
import type { Logger } from 'pino';
import { missingOutboxEffects } from '../features/notifications/outbox-effects.ts';
import { missingTransactionEffects } from '../features/orders/transaction-effects.ts';
import { importShippedWorkflows } from '../features/workflows/import-shipped-workflows.ts';
import { loadWorkflowLibrary } from '../features/workflows/workflow-library.ts';
import { ALL_MODELS } from './all-models.ts';
import type { Clock } from './clock.ts';
import { committed } from './committed.ts';
import type { Core } from './core.ts';
import { keyedLock } from './keyed-lock.ts';
import { loadReferenceData } from './reference-data.ts';
import { previousOrders } from './previous-orders.ts';
import { unpaidOrders } from './unpaid-orders.ts';

/** Prepares the database (collections, indexes, shipped workflows) and gathers what commands need. */
export async function openCore(options: { store: Store; clock: Clock; log: Logger }): Promise<Core> {
  const { store, clock, log } = options;
  const missing = [...missingTransactionEffects(), ...missingOutboxEffects()];
  if (missing.length > 0)
    throw new Error(`nothing carries out these workflow actions: ${missing.join(', ')}`);
  await ensureIndexes(store.connection, ALL_MODELS);
  await importShippedWorkflows(store, clock.now());
  const [own, previous, unpaid] = [committed(), previousOrders(), unpaidOrders()];
  own.listen(({ row }) => previous.stepTaken(row));
  own.listen(({ row }) => unpaid.stepTaken(row));
  return {
    store,
    clock,
    log,
    workflows: await loadWorkflowLibrary(store),
    reference: await loadReferenceData(store),
    serials: serials(store),
    locks: keyedLock(),
    previousOrders: previous,
    unpaidOrders: unpaid,
    committed: own,
  };
}
