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
  const { changeRequest, agreed: before = [], ...order } = draft.order;
  // What was said for its customer with the request, or since, stays to be denied; what they do themselves settles the rest.
  const agreed = before.filter((said) =>
    isAsked ? changeRequest && said.at >= changeRequest.at : !isCustomer(event.actor),
  );
  draft.order = withinLetOffs({
    ...order,
    ...{ lines, totals, address, contact, delivery, shipments },
    ...(totals.total > order.totals.total ? { dearerAt: at } : {}),
    ...(agreed.length > 0 ? { agreed } : {}),
    changeRequest: isAsked || !changeRequest ? null : { ...changeRequest, corrected: true },
  });
  draft.stock.push(...proposal.stock);
};

const declineChange: Apply = (draft) => {
  draft.order = { ...draft.order, changeRequest: null };
};

/**
 * The customer denies what staff said for them last: nobody has said it then, what was said before can be denied next, and of each writer
 * the last that is denied is kept.
 */
const denyAgreement: Apply = (draft) => {
  const { agreed = [], denied = [], ...order } = draft.order;
  const last = agreed.at(-1);
  if (!last) return;
  const others = denied.filter(({ id }) => id !== last.id);
  draft.order = {
    ...order,
    ...(agreed.length > 1 && { agreed: agreed.slice(0, -1) }),
    denied: [...others, last].slice(-MOST_DENIED),
  };
};

/** Somebody else has looked into it: what was denied is done with, and what was written down since stands, to be denied. */
const settleDenial: Apply = (draft) => {
  const { denied: _settled, ...order } = draft.order;
  draft.order = order;
};

/** More people than that do not write down words of one customer. */
const MOST_DENIED = 20;

/** What the workflow's actions do to what an order is, and to what its customer asks for or is said to have agreed to. */
export const CHANGE_EFFECTS = {
  requestChange,
  applyChange,
  declineChange,
  denyAgreement,
  settleDenial,
} satisfies Readonly<Record<string, Apply>>;
