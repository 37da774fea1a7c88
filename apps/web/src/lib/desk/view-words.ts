import { t } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DeskView } from '#lib/queue/views.ts';
import AlarmClock from '@lucide/svelte/icons/alarm-clock';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import CircleUser from '@lucide/svelte/icons/circle-user';
import FilePen from '@lucide/svelte/icons/file-pen';
import HandCoins from '@lucide/svelte/icons/hand-coins';
import Inbox from '@lucide/svelte/icons/inbox';
import ListChecks from '@lucide/svelte/icons/list-checks';
import MessageCircleQuestionMark from '@lucide/svelte/icons/message-circle-question-mark';
import PackageX from '@lucide/svelte/icons/package-x';
import Package from '@lucide/svelte/icons/package';
import Route from '@lucide/svelte/icons/route';
import ShoppingBasket from '@lucide/svelte/icons/shopping-basket';
import Stamp from '@lucide/svelte/icons/stamp';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import Truck from '@lucide/svelte/icons/truck';
import Undo2 from '@lucide/svelte/icons/undo-2';
import Wallet from '@lucide/svelte/icons/wallet';
import type { Icon } from '@orderdesk/ui';

const BUILT_IN: Record<string, { word: () => string; icon: Icon }> = {
  all: { word: () => m.desk_view_all(), icon: Inbox },
  mine: { word: () => m.desk_view_mine(), icon: CircleUser },
  unclaimed: { word: () => m.desk_view_unclaimed(), icon: CircleDashed },
  late: { word: () => m.desk_view_late(), icon: AlarmClock },
  elsewhere: { word: () => m.desk_view_elsewhere(), icon: Route },
  soon: { word: () => m.desk_today_due_soon(), icon: AlarmClock },
  account: { word: () => m.desk_view_account(), icon: Wallet },
  problem: { word: () => m.desk_view_problem(), icon: TriangleAlert },
};

/** Pictures for the queues people know; a queue of another name gets a plain list. */
const QUEUE_ICONS: Record<string, Icon> = {
  review: ClipboardCheck,
  approval: Stamp,
  'waiting-customer': MessageCircleQuestionMark,
  change: FilePen,
  payment: Wallet,
  pick: ShoppingBasket,
  pack: Package,
  ship: Truck,
  delivery: Route,
  cod: HandCoins,
  refund: Undo2,
  'put-back': PackageX,
};

/** A definition's own word for its queue goes before ours. */
export function viewWord(view: DeskView): string {
  const word = view.label ? t(view.label) : (BUILT_IN[view.of ?? view.id]?.word() ?? m.desk_orders());
  return view.of === undefined ? word : m.desk_view_late_of({ view: word });
}
export const viewIcon = (view: DeskView): Icon =>
  BUILT_IN[view.id]?.icon ?? QUEUE_ICONS[view.id] ?? ListChecks;
