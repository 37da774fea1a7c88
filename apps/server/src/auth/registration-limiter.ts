import type { Refusal } from '@orderdesk/domain';
import { isDuplicateKey, signInAttemptsModel, type Store } from '@orderdesk/store';
import type { Clock } from '../core/clock.ts';
import { comeBack } from '../core/come-back.ts';
import { Refused } from '../core/refused.ts';

const WINDOW_MS = 60 * 60_000;
/** Accounts one address may open within an hour: a family or a small office, not somebody who needs many names. */
const REGISTRATIONS = 10;

/** Counted in the database, for all processes together; windows are fixed, their number is part of the row's id. */
export function registrationLimiter(store: Store, clock: Clock, most = REGISTRATIONS) {
  const rows = signInAttemptsModel(store.connection).collection;

  async function count(id: string, expiresAt: Date): Promise<number> {
    const once = () =>
      rows.findOneAndUpdate(
        { _id: id as never },
        { $inc: { count: 1 }, $setOnInsert: { expiresAt } },
        { upsert: true, returnDocument: 'after' },
      );
    const row = await once().catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
      return once();
    });
    return (row as { count?: number } | null)?.count ?? 1;
  }

  return {
    /** Refuses `register.too-many` once the address has opened as many as it may. */
    async take(address: string): Promise<void> {
      const now = clock.now().getTime();
      const window = Math.floor(now / WINDOW_MS);
      const end = (window + 1) * WINDOW_MS;
      if ((await count(`register|${window}|${address}`, new Date(end))) <= most) return;
      throw new Refused(tooManyNew(Math.ceil((end - now) / 1000)));
    },
  };
}

const tooManyNew = (seconds: number): Refusal =>
  comeBack('register.too-many', seconds, {
    zh: (wait) => `这个网络刚刚注册了许多账户，请 ${wait}后再注册`,
    en: (wait) => `Many accounts were opened from this network just now: please register in ${wait}`,
  });
