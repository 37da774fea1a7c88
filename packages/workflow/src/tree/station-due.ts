import type { ShipmentStep } from '@orderdesk/domain';
import { serviceLevelEnd } from '../decide/clocks.ts';
import type { InstanceTree } from '../instance.ts';
import type { Resolve } from './tree.type.ts';
import { compiledFor } from './tree-walk.ts';

/**
 * By when a parcel that came to a station of the goods at `since` is to have left it again, by the service level of the state that stands
 * for the station, whatever state the order is in for its other parcels. Null where the definition promises nothing there.
 */
export function stationDue(
  resolve: Resolve,
  { main }: InstanceTree,
  step: ShipmentStep,
  since: string,
): string | null {
  const { definition, states } = compiledFor(resolve, main);
  const station = definition.queues.find(({ goods }) => goods === step)?.id;
  const level = [...states.values()].find(
    ({ def }) => station !== undefined && def.queue === station && def.serviceLevel,
  )?.def.serviceLevel;
  return level ? serviceLevelEnd(definition.calendar, level, new Date(since), 0).toISOString() : null;
}
