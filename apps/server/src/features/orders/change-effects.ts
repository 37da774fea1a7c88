import { withinLetOffs } from '@orderdesk/domain';
import { type Apply, textOf } from './effect.type.ts';
import { isCustomer } from './order-bounds.ts';

/** What the customer asks for, as it was worked out for them: in words only it holds no change. */
const requestChange: Apply = (draft, _params, event, { at, proposal }) => {
  const { change = null, difference = null } = proposal ?? {};
  draft.order = {
    ...draft.order,
    changeRequest: { text: textOf(event.data['text']) ?? '', change, difference, at, by: event.actor.name },
  };
};

/** The change the event brings, or the one that was asked for, which is done with then. */
const applyChange: Apply = (draft, _params, event, { at, proposal }) => {
  if (!proposal) return;
  const { lines, totals, address, contact, delivery, shipments } = proposal.order;
  const isAsked = event.data['change'] === undefined;
  const { changeRequest, agreed: before, ...order } = draft.order;
  // What was said for its customer with the request, or since, stays to be denied; what they do themselves settles the rest.
  const stays = isAsked ? changeRequest && before && before.at >= changeRequest.at : !isCustomer(event.actor);
  draft.order = withinLetOffs({
    ...order,
    ...{ lines, totals, address, contact, delivery, shipments },
    ...(totals.total > order.totals.total ? { dearerAt: at } : {}),
    ...(stays && before ? { agreed: before } : {}),
    changeRequest: isAsked || !changeRequest ? null : { ...changeRequest, corrected: true },
  });
  draft.stock.push(...proposal.stock);
};

const declineChange: Apply = (draft) => {
  draft.order = { ...draft.order, changeRequest: null };
};

/** The customer denies what staff said for them: nobody has said it then. */
const forgetAgreement: Apply = (draft) => {
  const { agreed: _, ...order } = draft.order;
  draft.order = order;
};

/** What the workflow's actions do to what an order is, and to what its customer asks for or is said to have agreed to. */
export const CHANGE_EFFECTS = {
  requestChange,
  applyChange,
  declineChange,
  forgetAgreement,
} satisfies Readonly<Record<string, Apply>>;
