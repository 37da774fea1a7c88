import type { StaffRole, Text } from '@orderdesk/domain';
import { findStaff, freshId, inserting, notificationModel, type Store, type Write } from '@orderdesk/store';

/** One notice about no order for each of these people; `at` ISO. */
export const noticesTo = (personIds: readonly string[], text: Text, at: string): Write[] =>
  personIds.map((personId) =>
    inserting(notificationModel, { _id: freshId(), personId, orderId: null, at, text, read: false }),
  );

/** The same for the staff who have one of these roles, but for whoever did it. */
export async function noticesToStaff(
  store: Store,
  roles: readonly StaffRole[],
  text: Text,
  at: string,
  actorId?: string,
): Promise<Write[]> {
  const told = (await findStaff(store)).filter(
    ({ id, roles: own }) => id !== actorId && own.some((role) => roles.includes(role)),
  );
  return noticesTo(
    told.map(({ id }) => id),
    text,
    at,
  );
}
