import type { CapsChange, GroupsView, GroupTermsView } from '@orderdesk/contract';
import { USUAL_CEILING } from '@orderdesk/domain';
import { type AuditDoc, auditModel, type GroupDoc, groupModel, UNGROUPED } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';

const LATEST = 20;
export const CAPS_CHANGED = 'group.caps';
export const CEILING_CHANGED = 'group.unpaid-ceiling';
export const UNGROUPED_LABEL = { zh: '未分组的顾客', en: 'Customers in no group' };

/** As the database has them, not as this process remembers: whoever saved sees what was saved. */
export async function groupsViewOf({ store, reference }: Core): Promise<GroupsView> {
  const [docs, audit] = await Promise.all([
    groupModel(store.connection).collection.find<GroupDoc>({}).toArray(),
    auditModel(store.connection)
      .collection.find<AuditDoc>({ what: { $in: [CAPS_CHANGED, CEILING_CHANGED] } })
      .sort({ at: -1 })
      .limit(LATEST)
      .toArray(),
  ]);
  const viewOf = (doc: GroupDoc): GroupTermsView => ({
    id: doc._id,
    label: doc.label,
    trusted: doc.trusted,
    caps: doc.caps === undefined ? reference.caps(doc._id === UNGROUPED ? null : doc._id) : doc.caps,
    unpaidCeiling: doc.unpaidCeiling ?? USUAL_CEILING,
    rev: doc.rev,
  });
  const none = docs.find(({ _id }) => _id === UNGROUPED);
  return {
    groups: [
      ...docs.filter(({ _id }) => _id !== UNGROUPED).map(viewOf),
      none
        ? viewOf(none)
        : {
            id: UNGROUPED,
            label: UNGROUPED_LABEL,
            trusted: false,
            caps: reference.caps(null),
            unpaidCeiling: USUAL_CEILING,
            rev: 0,
          },
    ],
    changes: audit.map(changeOf),
  };
}

const changeOf = ({ _id, at, actor, what, subject, before, after }: AuditDoc): CapsChange => ({
  id: _id,
  at,
  by: actor.name,
  group: subject,
  ...(what === CEILING_CHANGED
    ? { before: null, after: null, ceiling: { before: before as number, after: after as number } }
    : { before: before as CapsChange['before'], after: after as CapsChange['after'] }),
});
