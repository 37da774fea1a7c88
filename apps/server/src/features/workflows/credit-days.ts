import type { WorkflowLibrary } from './workflow-library.ts';

const DAY_MINUTES = 24 * 60;
/** Where the order's workflow waits for the money of what was delivered on account; its service level is the time to pay. */
const INVOICED = { queue: 'payment', clock: 'invoice' };

/** Days that the current order workflow gives for an order on account, from its delivery on; null where it sets no such time. */
export function creditDays(workflows: WorkflowLibrary): number | null {
  const states = [...workflows.resolve('order').states.values()];
  const invoiced = states.find(
    ({ def }) => def.queue === INVOICED.queue && def.serviceLevel?.clock === INVOICED.clock,
  );
  const level = invoiced?.def.serviceLevel;
  // Working hours come to no whole number of days.
  return level?.time === 'plain' ? Math.floor(level.minutes / DAY_MINUTES) : null;
}
