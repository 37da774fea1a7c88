import { type CollectionOf, inserting, updating, type Write } from '@orderdesk/store';
import { RevConflict } from './commit-change.ts';

/**
 * Sets fields of a document that was read at `rev`; 0: there was none. Nothing of the step is saved where somebody else was quicker
 * (`RevConflict`, or a duplicate key where both were the first).
 */
export const atRev = (
  into: CollectionOf,
  { _id, rev }: { readonly _id: string; readonly rev: number },
  fields: object,
): Write =>
  rev === 0
    ? inserting(into, { _id, rev: 1, ...fields })
    : updating(
        into,
        { _id, rev },
        { $set: { rev: rev + 1, ...fields } },
        () => new RevConflict(`${_id} is no longer at rev ${rev}`),
      );
