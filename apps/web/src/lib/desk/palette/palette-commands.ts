import { t } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import Archive from '@lucide/svelte/icons/archive';
import ArrowRightLeft from '@lucide/svelte/icons/arrow-right-left';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import FileText from '@lucide/svelte/icons/file-text';
import Hand from '@lucide/svelte/icons/hand';
import HandCoins from '@lucide/svelte/icons/hand-coins';
import PackageOpen from '@lucide/svelte/icons/package-open';
import Play from '@lucide/svelte/icons/play';
import Undo2 from '@lucide/svelte/icons/undo-2';
import type { OrderRow } from '@orderdesk/contract';
import type { PaletteCommand } from '@orderdesk/ui';
import { mayEnter } from '../areas.ts';
import type { Desk } from '../desk.svelte.ts';
import { deskUrl } from '../order-url.ts';
import { viewIcon, viewWord } from '../view-words.ts';

type Go = (url: string) => void;

const both = ({ zh, en }: { zh: string; en: string }): string[] => [zh, en];

/** What may be done to the order on screen; what may not now says why. */
export function openOrderCommands(desk: Desk): PaletteCommand[] {
  const { offered } = desk;
  const order = offered?.opened.order;
  if (!offered || !order) return [];
  const events = [...offered.allowed, ...offered.blocked].map((offer): PaletteCommand => ({
    id: `event-${offer.event}`,
    label: t(offer.label),
    icon: Play,
    keywords: both(offer.label),
    ...(offer.allowed ? {} : { disabled: true, hint: offer.refusal ? t(offer.refusal.text) : '' }),
    ...(offer.allowed && offered.keys.has(offer.event)
      ? { keys: offered.keys.get(offer.event)!.toUpperCase() }
      : {}),
    run: () => offered.press(offer),
  }));
  const own: PaletteCommand[] = [
    ...(order.can.claim
      ? [
          {
            id: 'claim',
            label: m.desk_claim(),
            icon: Hand,
            keys: 'C',
            run: () => void offered.opened.claim(),
          },
        ]
      : []),
    ...(order.can.release
      ? [
          {
            id: 'release',
            label: m.desk_release(),
            icon: Undo2,
            keys: 'R',
            run: () => void offered.opened.release(),
          },
        ]
      : []),
    {
      id: 'assign',
      label: m.desk_assign(),
      icon: ArrowRightLeft,
      keys: 'A',
      run: () => (desk.assigning = true),
    },
  ];
  return [...events, ...own];
}

/** Orders the server found; a running one opens on the desk, one that has ended on its own page. */
export const foundOrders = (rows: readonly OrderRow[], go: Go): PaletteCommand[] =>
  rows.map(({ number, customer, stage, open }) => ({
    id: `order-${number}`,
    label: `${number} ${customer.name}`,
    icon: FileText,
    keywords: [number, number.replaceAll('-', ''), customer.name],
    hint: t(stage.label),
    run: () =>
      go(open ? deskUrl({ view: 'all', order: number }) : `/desk/orders/${encodeURIComponent(number)}`),
  }));

const AREAS = [
  { id: 'warehouse', icon: PackageOpen, word: m.desk_area_warehouse },
  { id: 'finance', icon: HandCoins, word: m.desk_area_finance },
  { id: 'today', icon: ChartColumn, word: m.desk_area_today },
] as const;

/** The queues and pages of the desk. */
export function goingPlaces(desk: Desk, go: Go): PaletteCommand[] {
  const views = desk.views.map((view) => ({
    id: `view-${view.id}`,
    label: viewWord(view),
    icon: viewIcon(view),
    keywords: [view.id, ...(view.label ? both(view.label) : [])],
    hint: String(desk.counts.get(view.id) ?? 0),
    run: () => go(deskUrl({ view: view.id, listing: desk.listing })),
  }));
  const areas = AREAS.filter(({ id }) => mayEnter(id, desk.me)).map(({ id, icon, word }) => ({
    id,
    label: word(),
    icon,
    keywords: [id],
    run: () => go(`/desk/${id}`),
  }));
  const archive = {
    id: 'archive',
    label: m.desk_area_archive(),
    icon: Archive,
    keywords: ['archive', 'orders', '订单'],
    run: () => go('/desk/orders'),
  };
  return [...views, ...areas, archive];
}

/** The person's own settings. */
export const personalCommands = (desk: Desk): PaletteCommand[] =>
  desk.settings.list.map(({ id, label, icon, keywords, checked, keys, run }) => ({
    id,
    label,
    icon,
    keywords,
    run,
    ...(checked ? { hint: '✓' } : {}),
    ...(keys ? { keys } : {}),
  }));
