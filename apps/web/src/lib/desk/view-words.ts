import { t } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DeskView } from '#lib/queue/views.ts';
import AlarmClock from '@lucide/svelte/icons/alarm-clock';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import CircleUser from '@lucide/svelte/icons/circle-user';
import Inbox from '@lucide/svelte/icons/inbox';
import ListChecks from '@lucide/svelte/icons/list-checks';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import type { Icon } from '@orderdesk/ui';

const BUILT_IN: Record<string, { word: () => string; icon: Icon }> = {
  all: { word: () => m.desk_view_all(), icon: Inbox },
  mine: { word: () => m.desk_view_mine(), icon: CircleUser },
  unclaimed: { word: () => m.desk_view_unclaimed(), icon: CircleDashed },
  late: { word: () => m.desk_view_late(), icon: AlarmClock },
  soon: { word: () => m.desk_today_due_soon(), icon: AlarmClock },
  problem: { word: () => m.desk_view_problem(), icon: TriangleAlert },
};

/** A definition's own word for its queue goes before ours. */
export const viewWord = (view: DeskView): string =>
  view.label ? t(view.label) : (BUILT_IN[view.id]?.word() ?? m.desk_orders());
export const viewIcon = (view: DeskView): Icon => BUILT_IN[view.id]?.icon ?? ListChecks;
