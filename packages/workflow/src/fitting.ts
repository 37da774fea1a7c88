import type { DeliveryMethod } from '@orderdesk/domain';

/**
 * A state, an event or a milestone with the words that fit the order's way of delivery: the one place where what is said of
 * goods that are sent becomes what is said of goods that are collected. `null`: it is not known, and taken to be sent.
 */
export const fitting = <T extends { readonly atPickup?: Partial<T> }>(
  def: T,
  delivery: DeliveryMethod | null,
): T => (delivery === 'pickup' && def.atPickup ? { ...def, ...def.atPickup } : def);
