import type { OrderRow } from '@orderdesk/contract';
import type { DeskView, Viewer } from './views.ts';

export const SORTS = ['due', 'oldest', 'newest', 'amount'] as const;
export type Sort = (typeof SORTS)[number];

export const GROUPINGS = ['none', 'stage', 'owner', 'kind'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type Filter = {
  readonly text: string;
  readonly kind: OrderRow['customer']['accountKind'] | '';
  readonly payment: NonNullable<OrderRow['payment']>['method'] | '';
  /** `mine`, `none` or a person's id; empty: anybody's. */
  readonly owner: string;
};
export const NO_FILTER: Filter = { text: '', kind: '', payment: '', owner: '' };

/** What is asked of a list besides which it is: all of it stands in the address. */
export type Listing = { readonly filter: Filter; readonly sort: Sort; readonly grouping: Grouping };
export const PLAIN: Listing = { filter: NO_FILTER, sort: 'due', grouping: 'none' };

export const isFiltering = (filter: Filter): boolean => Object.values(filter).some((value) => value !== '');

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const isNumber = (text: string): boolean => /^\d[\d\p{Pd}\s]*$/u.test(text);

/** Every word must be found somewhere in what the row shows; numbers whatever stands between their figures. */
export function matches(row: OrderRow, filter: Filter, viewer: Viewer): boolean {
  if (filter.kind && row.customer.accountKind !== filter.kind) return false;
  if (filter.payment && row.payment?.method !== filter.payment) return false;
  if (filter.owner === 'none' && row.owner) return false;
  if (filter.owner === 'mine' && row.owner?.id !== viewer.personId) return false;
  if (filter.owner && !['none', 'mine'].includes(filter.owner) && row.owner?.id !== filter.owner)
    return false;
  if (!filter.text.trim()) return true;
  const found = [
    row.number,
    bare(row.number),
    row.customer.name,
    row.placedBy.name,
    row.owner?.name ?? '',
    row.summary.zh,
    row.summary.en,
    row.stage.label.zh,
    row.stage.label.en,
  ];
  const hay = fold(found.join('\n'));
  const asked = fold(filter.text.trim());
  return (
    hay.includes(isNumber(asked) ? bare(asked) : asked) ||
    asked.split(/\s+/).every((word) => hay.includes(isNumber(word) ? bare(word) : word))
  );
}

/** Ties are broken by number, so that two desks show the same order. */
const byNumber = (a: OrderRow, b: OrderRow): number =>
  a.number.localeCompare(b.number, 'en', { numeric: true });

const COMPARE: Record<Sort, (a: OrderRow, b: OrderRow) => number> = {
  // What is due first; without a service level by age, after those that have one.
  due: (a, b) =>
    (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') || a.placedAt.localeCompare(b.placedAt) || byNumber(a, b),
  oldest: (a, b) => a.placedAt.localeCompare(b.placedAt) || byNumber(a, b),
  newest: (a, b) => b.placedAt.localeCompare(a.placedAt) || byNumber(b, a),
  amount: (a, b) => (b.total ?? -1) - (a.total ?? -1) || byNumber(a, b),
};

export type ListQuery = {
  readonly view: DeskView;
  readonly filter: Filter;
  readonly sort: Sort;
  readonly grouping?: Grouping;
};

/** The rows in the one order in which they stand on the screen: keys, and what comes after a decision, go by it too. */
export function listRows(rows: Iterable<OrderRow>, query: ListQuery, viewer: Viewer): OrderRow[] {
  const held: OrderRow[] = [];
  for (const row of rows) {
    if (query.view.holds(row, viewer) && matches(row, query.filter, viewer)) held.push(row);
  }
  held.sort(COMPARE[query.sort]);
  // Groups stand in the order of their first row, so the most urgent group comes first when sorted by due time.
  return [...Map.groupBy(held, (row) => groupOf(row, query.grouping)).values()].flat();
}

/** A line of the list: a group's heading or a row. All are equally high, which keeps the list's arithmetic exact. */
export type Item =
  | { readonly type: 'group'; readonly key: string; readonly label: string; readonly count: number }
  | { readonly type: 'row'; readonly key: string; readonly row: OrderRow };

/** What makes rows one group, in any language. */
function groupOf({ stage, owner, customer }: OrderRow, grouping: Grouping = 'none'): string {
  if (grouping === 'stage') return `${stage.label.zh}/${stage.label.en}`;
  if (grouping === 'owner') return owner?.id ?? '';
  return grouping === 'kind' ? customer.accountKind : '';
}

/**
 * Listed rows under the headings of their groups. `places` are the same rows as they were when they took their places: they
 * decide the group, so that a row never changes it while being read.
 * @param headingOf what a group is called, by a row of it.
 */
export function groupRows(
  rows: readonly OrderRow[],
  grouping: Grouping,
  headingOf: (row: OrderRow) => string,
  places: readonly OrderRow[] = rows,
): Item[] {
  const placeOf = (index: number) => places[index] ?? rows[index]!;
  const groups = Map.groupBy(rows.keys(), (index) => groupOf(placeOf(index), grouping));
  return [...groups].flatMap(([group, members]): Item[] => {
    const items = members.map((index): Item => ({ type: 'row', key: rows[index]!.id, row: rows[index]! }));
    if (grouping === 'none') return items;
    const label = headingOf(placeOf(members[0]!));
    return [{ type: 'group', key: `group:${group}`, label, count: members.length }, ...items];
  });
}
