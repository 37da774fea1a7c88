import type { GuardScene } from './guard.type.ts';

/** The parcel an event is about; while asking what is offered, the one that is asked about. */
export const own = ({ event }: GuardScene): string | null => {
  const id = event.data === null ? event.parcel : event.data['shipmentId'];
  return typeof id === 'string' ? id : null;
};

/** Whether it is still open which parcel an event will be about. */
export const anyParcel = ({ event }: GuardScene): boolean =>
  event.data === null && event.parcel === undefined;
