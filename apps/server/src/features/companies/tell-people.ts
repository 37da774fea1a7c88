import type { Text } from '@orderdesk/domain';
import { type CompanyDoc, findMembers, personModel, updating, type Write } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { noticesTo } from '../../core/notice-writes.ts';
import type { Terms } from './company-terms.ts';

/** The people of a company see other prices from now on, may be called something else, and are told. */
export async function tellPeople(
  core: Core,
  company: CompanyDoc,
  terms: Terms,
  text: Text,
): Promise<Write[]> {
  const at = core.clock.now();
  const members = await findMembers(core.store, company._id);
  const changed = members.map(({ _id }) =>
    updating(
      personModel,
      { _id },
      { $set: { kind: terms.kind, updatedAt: at }, $inc: { permissionVersion: 1 } },
      () => new Error('somebody of the company is gone'),
    ),
  );
  const ids = members.map(({ _id }) => _id);
  return [...changed, ...noticesTo(ids, text, at.toISOString())];
}
