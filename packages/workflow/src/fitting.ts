import { type DeliveryMethod, isUndelivered, type Shipment } from '@orderdesk/domain';

/**
 * A state, an event or a milestone with the words that fit the order's way of delivery: the one place where what is said of
 * goods that are sent becomes what is said of goods that are collected. `null`: it is not known, and taken to be sent.
 */
export const fitting = <T extends { readonly atPickup?: Partial<T> }>(
  def: T,
  delivery: DeliveryMethod | null,
): T => (delivery === 'pickup' && def.atPickup ? { ...def, ...def.atPickup } : def);

/** The same, with the words for an order of which nothing could be delivered, where that is so. */
export const fittingParcels = <T extends { readonly undelivered?: Partial<T> }>(
  def: T,
  parcels: readonly Pick<Shipment, 'step'>[],
): T => (isUndelivered(parcels) ? { ...def, ...def.undelivered } : def);
