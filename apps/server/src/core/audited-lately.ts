import { auditModel, type Store } from '@orderdesk/store';

const DAY = 86_400_000;

type Deed = { readonly what: string; readonly subjects: readonly string[]; readonly days: number };

/** Whether the audit keeps something of this kind about one of them from the last days before `now`. */
export async function auditedLately(
  store: Store,
  { what, subjects, days }: Deed,
  now: Date,
): Promise<boolean> {
  const since = new Date(now.getTime() - days * DAY).toISOString();
  const found = await auditModel(store.connection).collection.findOne(
    { what, subject: { $in: [...subjects] }, at: { $gte: since } },
    { projection: { _id: 1 } },
  );
  return found !== null;
}
