import type { CapsChange, GroupsView, GroupTermsView } from '@orderdesk/contract';
import { type AuditDoc, auditModel, type GroupDoc, groupModel, UNGROUPED } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';

const LATEST = 20;
export const CAPS_CHANGED = 'group.caps';
export const UNGROUPED_LABEL = { zh: '未分组的顾客', en: 'Customers in no group' };

/** As the database has them, not as this process remembers: whoever saved sees what was saved. */
export async function groupsViewOf({ store, reference }: Core): Promise<GroupsView> {
  const [docs, audit] = await Promise.all([
    groupModel(store.connection).collection.find<GroupDoc>({}).toArray(),
    auditModel(store.connection)
      .collection.find<AuditDoc>({ what: CAPS_CHANGED })
      .sort({ at: -1 })
      .limit(LATEST)
      .toArray(),
  ]);
  const viewOf = (doc: GroupDoc): GroupTermsView => ({
    id: doc._id,
    label: doc.label,
    trusted: doc.trusted,
    caps: doc.caps === undefined ? reference.caps(doc._id === UNGROUPED ? null : doc._id) : doc.caps,
    rev: doc.rev,
  });
  const none = docs.find(({ _id }) => _id === UNGROUPED);
  return {
    groups: [
      ...docs.filter(({ _id }) => _id !== UNGROUPED).map(viewOf),
      none
        ? viewOf(none)
        : { id: UNGROUPED, label: UNGROUPED_LABEL, trusted: false, caps: reference.caps(null), rev: 0 },
    ],
    changes: audit.map(changeOf),
  };
}

const changeOf = ({ _id, at, actor, subject, before, after }: AuditDoc): CapsChange => ({
  id: _id,
  at,
  by: actor.name,
  group: subject,
  before: before as CapsChange['before'],
  after: after as CapsChange['after'],
});
