import Ban from '@lucide/svelte/icons/ban';
import Circle from '@lucide/svelte/icons/circle';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import type { Icon } from '../icon.ts';

export type UiTone = 'neutral' | 'good' | 'warn' | 'bad';

/** How a tone looks: an icon of its own shape, so that colour is never the only sign. */
export const TONE_LOOK: Record<UiTone, { icon: Icon; text: string; soft: string }> = {
  neutral: { icon: Circle, text: 'text-neutral', soft: 'bg-neutral-soft text-neutral' },
  good: { icon: CircleCheck, text: 'text-good', soft: 'bg-good-soft text-good' },
  warn: { icon: TriangleAlert, text: 'text-warn', soft: 'bg-warn-soft text-warn' },
  bad: { icon: Ban, text: 'text-bad', soft: 'bg-bad-soft text-bad' },
};
