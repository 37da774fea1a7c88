import type { OrderRow, QueueView } from '@orderdesk/contract';
import type { Text, Tone } from '@orderdesk/domain';
import { urgencyOf } from './urgency.ts';

/** Who is looking, and when: what a view's rule may depend on. */
export type Viewer = { readonly personId: string; readonly now: Date };

/**
 * A view of the rows a desk holds. Its list and its count come from `holds` alone, so they cannot disagree. `label` null: the
 * screen's own word for a built-in view.
 */
export type DeskView = {
  readonly id: string;
  readonly kind: 'built-in' | 'queue';
  readonly label: Text | null;
  readonly tone: Tone;
  /** The whole list whose late orders these are. */
  readonly of?: string;
  holds(row: OrderRow, viewer: Viewer): boolean;
};

/** A view of open orders; ended ones, of which something is left to be done, stand in their queue alone. */
const builtIn = (id: string, tone: Tone, holds: DeskView['holds']): DeskView => ({
  id,
  kind: 'built-in',
  label: null,
  tone,
  holds: (row, viewer) => row.open && holds(row, viewer),
});

export const BUILT_IN: readonly DeskView[] = [
  builtIn('all', 'neutral', () => true),
  builtIn('mine', 'neutral', (row, { personId }) => row.owner?.id === personId),
  builtIn('unclaimed', 'neutral', (row) => row.owner === null),
  builtIn('late', 'bad', (row, { now }) => urgencyOf(row, now).kind === 'late'),
];

/** The problem queue is everybody's business, so it stands with the built-in views while a definition has it. */
const ALWAYS_UP = 'problem';

export function viewsOf(queues: readonly QueueView[]): DeskView[] {
  const fromDefinition = queues.map(({ id, label, tone }): DeskView => ({
    id,
    kind: id === ALWAYS_UP ? 'built-in' : 'queue',
    label,
    tone,
    holds: (row) => row.queues.includes(id),
  }));
  return [
    ...BUILT_IN,
    ...fromDefinition.filter(({ id }) => id === ALWAYS_UP),
    ...fromDefinition.filter(({ id }) => id !== ALWAYS_UP),
  ];
}

/** Late ones only: after the id of any list. */
const LATE = ':late';

/** A list by its id: one of `views`, or one that only a number leads to (see `FIGURE_LISTS`). */
export function viewOf(
  id: string,
  views: readonly DeskView[],
  rows: Iterable<OrderRow>,
): DeskView | undefined {
  if (!id.endsWith(LATE)) return views.find((view) => view.id === id) ?? namedView(id, rows);
  const whole = viewOf(id.slice(0, -LATE.length), views, rows);
  return (
    whole && {
      ...whole,
      id,
      of: whole.id,
      tone: 'bad',
      holds: (row, viewer) => whole.holds(row, viewer) && urgencyOf(row, viewer.now).kind === 'late',
    }
  );
}

/** What a company will owe once it is there, and may pay before; while it is decided whether it is lent, there is nothing to pay. */
const isOnAccount = ({ payment, queues }: OrderRow): boolean =>
  payment?.method === 'credit' &&
  payment.outstanding > 0 &&
  !['payment', 'review', 'approval'].some((queue) => queues.includes(queue));

/** Lists that have no place of their own in the navigation: due soon, in no queue, on account, and one colleague's orders. */
function namedView(id: string, rows: Iterable<OrderRow>): DeskView | undefined {
  if (id === 'soon') return builtIn('soon', 'warn', (row, { now }) => urgencyOf(row, now).kind === 'soon');
  if (id === 'elsewhere') return builtIn('elsewhere', 'neutral', (row) => row.queues.length === 0);
  if (id === 'account') return builtIn('account', 'neutral', isOnAccount);
  const ownerId = /^owner:([\w-]{1,64})$/.exec(id)?.[1];
  if (!ownerId) return undefined;
  const holds: DeskView['holds'] = (row) => row.open && row.owner?.id === ownerId;
  let name = '';
  for (const { owner } of rows) if (owner?.id === ownerId) name = owner.name;
  return { id, kind: 'built-in', label: name ? { zh: name, en: name } : null, tone: 'neutral', holds };
}

/** How many rows each view holds, in one pass over the rows. */
export function countsOf(
  views: readonly DeskView[],
  rows: Iterable<OrderRow>,
  viewer: Viewer,
): ReadonlyMap<string, number> {
  const counts = new Map(views.map(({ id }) => [id, 0]));
  for (const row of rows) {
    for (const view of views) {
      if (view.holds(row, viewer)) counts.set(view.id, (counts.get(view.id) ?? 0) + 1);
    }
  }
  return counts;
}
