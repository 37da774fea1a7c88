import { findStaff, freshId, inserting, notificationModel, type Store, type Write } from '@orderdesk/store';

/** Who compares a company with what they know of it. Admins may as well, but are not waited for. */
const ASKED: ReadonlySet<string> = new Set(['finance', 'manager']);

/** One notice for each of those who confirm companies: one has registered by itself and waits. */
export async function tellNewCompany(store: Store, name: string, at: Date): Promise<Write[]> {
  const staff = await findStaff(store);
  return staff
    .filter(({ roles }) => roles.some((role) => ASKED.has(role)))
    .map(({ id: personId }) =>
      inserting(notificationModel, {
        _id: freshId(),
        personId,
        orderId: null,
        at: at.toISOString(),
        text: {
          zh: `新注册的公司等待确认：${name}`,
          en: `A company has registered and waits to be confirmed: ${name}`,
        },
        read: false,
      }),
    );
}
