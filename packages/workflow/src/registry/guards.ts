import { changeGuards } from './change.guards.ts';
import { eventGuards } from './event.guards.ts';
import type { GuardRule } from './guard.type.ts';
import { letOffGuards } from './let-off.guards.ts';
import { lossGuards } from './loss.guards.ts';
import { moneyGuards } from './money.guards.ts';
import { orderGuards } from './order.guards.ts';
import { ownWordGuards } from './own-word.guards.ts';
import { shipmentGuards } from './shipment.guards.ts';

/** Every guard a definition may use, by name. */
export const GUARDS: ReadonlyMap<string, GuardRule> = new Map(
  [
    ...orderGuards,
    ...moneyGuards,
    ...letOffGuards,
    ...ownWordGuards,
    ...shipmentGuards,
    ...lossGuards,
    ...changeGuards,
    ...eventGuards,
  ].map((rule) => [rule.name, rule]),
);
