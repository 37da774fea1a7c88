import type { Store, Write } from '@orderdesk/store';
import { noticesToStaff } from '../../core/notice-writes.ts';

/** One notice for each of those who confirm companies: one has registered by itself and waits. Admins may confirm as well, but are not waited for. */
export const tellNewCompany = (store: Store, name: string, at: Date): Promise<Write[]> =>
  noticesToStaff(
    store,
    ['finance', 'manager'],
    {
      zh: `新注册的公司等待确认：${name}`,
      en: `A company has registered and waits to be confirmed: ${name}`,
    },
    at.toISOString(),
  );
