import {
  type BackReason,
  hasNotLeft,
  isOff,
  type MoneyBy,
  type OrderFacts,
  type PaymentStatus,
  type ShipmentStep,
} from '@orderdesk/domain';
import type { Effect, WorkflowEvent } from '../instance.ts';
import { dueNow } from '../registry/due-of.ts';

/** A small order of a returning customer with one parcel; scenarios say what differs. */
export const USUAL_FACTS: OrderFacts = {
  total: 40_000,
  lineCount: 2,
  paymentMethod: 'wechat',
  paymentStatus: 'due',
  paymentReceived: 0,
  deliveryMethod: 'standard',
  accountKind: 'retailer',
  groupId: 'retailer',
  groupTrusted: false,
  previousOrders: 3,
  creditAvailable: null,
  findings: [],
  shipments: [{ id: 's1', step: 'allocated' }],
  ownerId: null,
};

/** The facts after the effects of a decision, as the server would find them when the next event comes. */
export function factsAfter(facts: OrderFacts, effects: readonly Effect[], event: WorkflowEvent): OrderFacts {
  // What a change leads to is known for its own event only.
  const { after: _, ...next } = effects.reduce((now, effect) => afterEffect(now, effect, event), facts);
  return event.data['agreed'] === undefined ? next : { ...next, agreed: true, agreedBy: event.actor.id };
}

function afterEffect(
  facts: OrderFacts,
  { type, params }: Effect,
  { data, actor }: WorkflowEvent,
): OrderFacts {
  switch (type) {
    case 'moveShipment':
      return {
        ...facts,
        shipments: facts.shipments.map(({ back, ...shipment }) => {
          if (shipment.id !== data['shipmentId']) return { ...shipment, ...(back && { back }) };
          const step = params['to'] as ShipmentStep;
          const why = (params['why'] ?? data['why']) as BackReason;
          const hands = [...new Set([...(shipment.hands ?? []), actor.id])];
          if (step === 'returning') return { ...shipment, step, back: why, reportedBy: actor.id };
          return { ...shipment, step, ...(step === 'delivered' ? {} : { hands }) };
        }),
      };
    case 'undoDelivery':
      return {
        ...facts,
        shipments: facts.shipments.map((shipment) =>
          shipment.id === data['shipmentId']
            ? { ...shipment, step: facts.deliveryMethod === 'pickup' ? 'packed' : 'shipped' }
            : shipment,
        ),
      };
    case 'replaceShipment':
      return {
        ...facts,
        shipments: facts.shipments.flatMap((shipment) =>
          shipment.id === data['shipmentId']
            ? [
                { ...shipment, step: 'returned' },
                {
                  id: `${shipment.id}-again`,
                  step: 'allocated',
                  lostBefore: (shipment.lostBefore ?? 0) + 1,
                },
              ]
            : [shipment],
        ),
      };
    case 'noteMissing':
    case 'noteFound':
      return {
        ...facts,
        shipments: facts.shipments.map(({ short: _, ...shipment }) =>
          shipment.id === data['shipmentId'] && type === 'noteMissing'
            ? { ...shipment, short: true }
            : shipment,
        ),
      };
    case 'callOffShipment':
      return {
        ...facts,
        total: facts.after?.total ?? facts.total,
        shipments: facts.shipments.map((shipment) =>
          shipment.id === data['shipmentId'] ? { ...shipment, step: 'cancelled' } : shipment,
        ),
      };
    case 'takeBackShipment':
      return {
        ...facts,
        total: facts.after?.total ?? facts.total,
        shipments: facts.shipments.map((shipment) =>
          shipment.id === data['shipmentId'] ? { ...shipment, step: 'returned' } : shipment,
        ),
      };
    case 'writeOff': {
      const given = data[params['field'] as string];
      const off = typeof given === 'number' ? given : facts.total - facts.paymentReceived;
      return {
        ...facts,
        paymentWrittenOff: typeof given === 'number' ? (facts.paymentWrittenOff ?? 0) + off : off,
        ...(typeof given === 'number' && { paymentGivesBack: (facts.paymentGivesBack ?? 0) + given }),
        ...(typeof given !== 'number' && {
          paymentRestOff: (facts.paymentRestOff ?? 0) + off - (facts.paymentWrittenOff ?? 0),
        }),
        ...withMoneyBy(facts, actor.id, { letOff: off }),
      };
    }
    case 'keepMoney': {
      const { paymentGivesBack = 0, paymentWrittenOff = 0, ...rest } = facts;
      return { ...rest, paymentWrittenOff: paymentWrittenOff - paymentGivesBack };
    }
    case 'askLetOff':
      return {
        ...facts,
        ...withMoneyBy(facts, actor.id, {
          asked: { amount: dueNow(facts) - facts.paymentReceived, roles: actor.roles },
        }),
      };
    case 'requestChange':
      return { ...facts, requested: facts.requested ?? { total: null, holds: false } };
    case 'declineChange':
      return withoutRequest(facts);
    case 'denyAgreement': {
      const { agreed: _, agreedBy, deniedBy = [], ...rest } = facts;
      return agreedBy === undefined ? rest : { ...rest, deniedBy: [...new Set([...deniedBy, agreedBy])] };
    }
    case 'settleDenial': {
      const { deniedBy: _settled, ...rest } = facts;
      return rest;
    }
    case 'applyChange': {
      const asked = data['change'] === undefined ? undefined : facts.requested;
      const changed = {
        ...withoutRequest(facts),
        ...(asked && { requested: { ...asked, corrected: true as const } }),
        total: facts.after?.total ?? facts.total,
      };
      return facts.after?.repick ? { ...changed, shipments: pickedAnew(facts.shipments) } : changed;
    }
    case 'cancelShipments':
      return {
        ...facts,
        shipments: facts.shipments.map((shipment) =>
          hasNotLeft(shipment) ? { ...shipment, step: 'cancelled' } : shipment,
        ),
      };
    case 'recordPayment':
      return { ...facts, paymentStatus: params['status'] as PaymentStatus };
    case 'receiveMoney': {
      const amount = Number(data[params['field'] as string] ?? 0);
      return {
        ...settlingRest(facts, amount),
        paymentReceived: facts.paymentReceived + amount,
        ...withMoneyBy(facts, actor.id, { noted: amount }),
      };
    }
    case 'correctReceived':
      return {
        ...facts,
        paymentReceived: Number(data[params['field'] as string] ?? 0) - (facts.paymentReturned ?? 0),
      };
    case 'returnExcess': {
      const back = Math.max(0, facts.paymentReceived - dueNow(facts));
      const { paymentGivesBack: _gone, ...rest } = facts;
      return {
        ...rest,
        paymentReceived: facts.paymentReceived - back,
        paymentReturned: (facts.paymentReturned ?? 0) + back,
      };
    }
    case 'clearOwner':
      return { ...facts, ownerId: null };
    default:
      return facts;
  }
}

/** A rest that was let off is settled first by what comes in beyond what is due. */
function settlingRest(facts: OrderFacts, amount: number): OrderFacts {
  const { paymentRestOff = 0, paymentWrittenOff = 0 } = facts;
  const over = Math.max(0, Math.min(amount, facts.paymentReceived + amount - dueNow(facts)));
  const settled = Math.min(paymentRestOff, over);
  if (settled === 0) return facts;
  return {
    ...facts,
    paymentRestOff: paymentRestOff - settled,
    paymentWrittenOff: paymentWrittenOff - settled,
  };
}

/** What one person did to the order's money, with what they do now. */
function withMoneyBy(
  { moneyBy = [] }: OrderFacts,
  by: string,
  { noted = 0, letOff = 0, ...more }: Pick<MoneyBy, 'noted' | 'letOff' | 'asked'>,
): Required<Pick<OrderFacts, 'moneyBy'>> {
  const before = moneyBy.find((each) => each.by === by);
  const now = {
    ...before,
    ...more,
    by,
    noted: (before?.noted ?? 0) + noted,
    letOff: (before?.letOff ?? 0) + letOff,
  };
  return { moneyBy: [...moneyBy.filter((each) => each.by !== by), now] };
}

function withoutRequest({ requested: _, ...facts }: OrderFacts): OrderFacts {
  return facts;
}

const pickedAnew = (shipments: OrderFacts['shipments']): OrderFacts['shipments'] =>
  shipments.map((shipment) => (isOff(shipment) ? shipment : { ...shipment, step: 'allocated' }));
