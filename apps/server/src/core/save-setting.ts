import { accepted, type Person, refused, type Refusal, type Result, type Text } from '@orderdesk/domain';
import { inserting, isDuplicateKey, settingModel, updating, type Write } from '@orderdesk/store';
import type { Core } from './core.ts';
import { noticesToLeaders } from './notice-writes.ts';

/** Somebody else saved since it was read. */
class Overtaken extends Error {}

export type SettingSaved = {
  /** As the database has it; null while nobody ever said. */
  readonly before: { readonly rev?: number } | null;
  /** The one that was read by whoever saves. */
  readonly rev: number;
  /** Keeps it with the next `rev`; throws `overtaken` where it is not the one that was read any more. */
  readonly write: (next: number, overtaken: () => Error) => Write;
  readonly audit: readonly Write[];
  /** What those who answer for money and rules are told. */
  readonly told: Text;
  readonly movedOn: Refusal;
};

/**
 * Keeps what the company decided about itself, with the audit and what the leaders are told, in one transaction. Counts at once in this
 * process and by the change stream in the others. Refuses `movedOn` where another was saved since it was read.
 */
export async function saveSetting(
  { store, clock, reference }: Pick<Core, 'store' | 'clock' | 'reference'>,
  person: Pick<Person, 'id'>,
  { before, rev, write, audit, told, movedOn }: SettingSaved,
): Promise<Result<null>> {
  if ((before?.rev ?? 0) !== rev) return refused(movedOn);
  const writes: Write[] = [
    write(rev + 1, () => new Overtaken()),
    ...audit,
    ...(await noticesToLeaders(store, told, clock.now().toISOString(), person.id)),
  ];
  try {
    await store.commit(writes);
  } catch (error) {
    if (error instanceof Overtaken || isDuplicateKey(error)) return refused(movedOn);
    throw error;
  }
  await reference.reload();
  return accepted(null);
}

/** The write of a setting that is one document of its own. */
export const settingWrite =
  (id: string, before: object | null, kept: object): SettingSaved['write'] =>
  (rev, overtaken) =>
    before
      ? updating(settingModel, { _id: id, rev: rev - 1 }, { $set: { ...kept, rev } }, overtaken)
      : inserting(settingModel, { _id: id, ...kept, rev });
