import type { OpenCompany } from '@orderdesk/server';

export type Database = OpenCompany['store']['db'];
type Row = { readonly _id: string };

/** Inserts what is not there yet, by `_id`, in batches: running it twice changes nothing. Answers how many were new. */
export async function insertMissing(db: Database, collection: string, rows: readonly Row[]): Promise<number> {
  const target = db.collection<{ _id: string }>(collection);
  let added = 0;
  for (let start = 0; start < rows.length; start += 500) {
    const batch = rows.slice(start, start + 500);
    const known = await target
      .find({ _id: { $in: batch.map(({ _id }) => _id) } }, { projection: { _id: 1 } })
      .toArray();
    const have = new Set(known.map(({ _id }) => _id));
    const missing = batch.filter(({ _id }) => !have.has(_id));
    if (missing.length > 0) await target.insertMany(missing, { ordered: false });
    added += missing.length;
  }
  return added;
}
