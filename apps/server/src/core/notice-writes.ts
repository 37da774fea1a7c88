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
  const told = await staffWith(store, roles);
  return noticesTo(
    told.filter((id) => id !== actorId),
    text,
    at,
  );
}

/** The ids of the staff who have one of these roles. */
export async function staffWith(store: Store, roles: readonly StaffRole[]): Promise<string[]> {
  const staff = await findStaff(store);
  return staff.filter(({ roles: own }) => own.some((role) => roles.includes(role))).map(({ id }) => id);
}

/** Who answers for the company’s money and rules: told of every change to them by one of them, so that nobody changes them unseen. */
export const LEADERS: readonly StaffRole[] = ['finance', 'manager', 'admin'];

/** Their ids. */
export const leadersOf = (store: Store): Promise<string[]> => staffWith(store, LEADERS);

/** Whether nobody besides this one is of them: then there is no colleague who could agree. */
export const isAloneLeader = async (store: Store, id: string): Promise<boolean> =>
  (await leadersOf(store)).every((other) => other === id);

export const noticesToLeaders = (store: Store, text: Text, at: string, actorId?: string): Promise<Write[]> =>
  noticesToStaff(store, LEADERS, text, at, actorId);
