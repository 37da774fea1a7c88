import type { BusinessCalendar, Shipment } from '@orderdesk/domain';
import type { Effect, WorkflowEvent } from '@orderdesk/workflow';
import type { OrderDraft } from './order-draft.ts';
import type { Proposal } from './propose-change.ts';
import type { CreditScene } from './settle-credit.ts';

/** What effects need besides the event: when it happens, in whose business time, and the change it makes, worked out. */
export type EffectScene = {
  readonly at: string;
  readonly calendar: BusinessCalendar;
  readonly proposal?: Proposal | null;
  /** The parcels that bring once more what was lost. */
  readonly replacement?: readonly Shipment[];
  readonly credit: CreditScene;
};

/** What one effect does to a draft of the order. */
export type Apply = (
  draft: OrderDraft,
  params: Effect['params'],
  event: WorkflowEvent,
  scene: EffectScene,
) => void;

/** What a form says in a field of text; null where it says nothing. */
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
