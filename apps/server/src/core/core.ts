import type { Serials, Store, WarehouseDoc } from '@orderdesk/store';
import type { Logger } from 'pino';
import type { WorkflowLibrary } from '../features/workflows/workflow-library.ts';
import type { Clock } from './clock.ts';
import type { Committed } from './committed.ts';
import type { KeyedLock } from './keyed-lock.ts';
import type { ReferenceData } from './reference-data.ts';
import type { PreviousOrders } from './previous-orders.ts';
import type { UnpaidOrders } from './unpaid-orders.ts';

/**
 * What every command needs: the database, the time, the published workflows, small tables kept in memory. Made once by `main`
 * (or by a test) and handed down; there are no globals.
 */
export type Core = {
  readonly store: Store;
  readonly clock: Clock;
  readonly workflows: WorkflowLibrary;
  readonly reference: ReferenceData;
  readonly serials: Serials;
  readonly locks: KeyedLock;
  readonly previousOrders: PreviousOrders;
  readonly unpaidOrders: UnpaidOrders;
  readonly committed: Committed;
  readonly log: Logger;
};

export type { WarehouseDoc };
