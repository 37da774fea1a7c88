import type { OrderFacts } from '@orderdesk/domain';

/** What an order of this total costs its customer, minor units: what they were let off is not owed. */
export const dueOf = ({ paymentWrittenOff = 0 }: OrderFacts, total: number): number =>
  Math.max(0, total - paymentWrittenOff);

/** What it costs its customer as it stands. */
export const dueNow = (facts: OrderFacts): number => dueOf(facts, facts.total);

/** What it costs its customer once it is changed; null while nothing changes it. */
export const dueAfter = ({ after, paymentWrittenOff = 0 }: OrderFacts): number | null =>
  after === undefined ? null : Math.max(0, after.total - (after.writtenOff ?? paymentWrittenOff));
