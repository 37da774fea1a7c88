import { withPutBack } from '@orderdesk/domain';
import { ACTIONS, type Effect, type WorkflowEvent } from '@orderdesk/workflow';
import { CHANGE_EFFECTS } from './change-effects.ts';
import type { Apply, EffectScene } from './effect.type.ts';
import { MONEY_EFFECTS } from './money-effects.ts';
import type { OrderDraft } from './order-draft.ts';
import { PARCEL_EFFECTS } from './parcel-effects.ts';
import { settleCredit } from './settle-credit.ts';

/** What each `transaction` action of the workflow registry does to an order. */
export const TRANSACTION_EFFECTS: Readonly<Record<string, Apply>> = {
  ...PARCEL_EFFECTS,
  ...MONEY_EFFECTS,
  ...CHANGE_EFFECTS,
  /** What people say stands in the history as a conversation; findings are what the machine found. */
  recordFinding: () => undefined,
  clearOwner: (draft) => void (draft.order = { ...draft.order, owner: null }),
};

export function applyTransactionEffects(
  draft: OrderDraft,
  effects: readonly Effect[],
  event: WorkflowEvent,
  scene: EffectScene,
): void {
  const before = draft.order;
  for (const effect of effects) {
    if (effect.runs !== 'transaction') continue;
    const apply = TRANSACTION_EFFECTS[effect.type];
    if (!apply) throw new Error(`no transaction effect called ${effect.type}`);
    apply(draft, effect.params, event, scene);
  }
  settleCredit(draft, scene.credit);
  draft.order = withPutBack(before, draft.order, scene.at);
}

/** Registered actions that this server would have to ignore. Asked at boot, since nothing may ever be ignored silently. */
export const missingTransactionEffects = (): string[] =>
  [...ACTIONS.values()]
    .filter(({ name, runs }) => runs === 'transaction' && !(name in TRANSACTION_EFFECTS))
    .map(({ name }) => name);
