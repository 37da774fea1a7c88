import type { Text } from '@orderdesk/domain';
import {
  type CompanyDoc,
  findMembers,
  freshId,
  inserting,
  notificationModel,
  personModel,
  updating,
  type Write,
} from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import type { Terms } from './company-terms.ts';

/** The people of a company see other prices from now on, may be called something else, and are told. */
export async function tellPeople(
  core: Core,
  company: CompanyDoc,
  terms: Terms,
  text: Text,
): Promise<Write[]> {
  const at = core.clock.now();
  return (await findMembers(core.store, company._id)).flatMap(({ _id: personId }) => [
    updating(
      personModel,
      { _id: personId },
      { $set: { kind: terms.kind, updatedAt: at }, $inc: { permissionVersion: 1 } },
      () => new Error('somebody of the company is gone'),
    ),
    inserting(notificationModel, {
      _id: freshId(),
      personId,
      orderId: null,
      at: at.toISOString(),
      text,
      read: false,
    }),
  ]);
}
