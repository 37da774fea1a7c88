import { CARRIERS, REASONS } from '../../data/order-texts.ts';
import type { Random } from '../random.ts';
import { afterBusiness, DAY, MINUTE } from './calendar.ts';
import type { Step } from './plan.types.ts';

/** What decides an everyday order's way. */
export type Course = {
  readonly placed: number;
  readonly payment: string;
  /** Passes review by itself, as far as can be foreseen. */
  readonly passes: boolean;
  /** Above the second approver's limit. */
  readonly large: boolean;
  readonly fate: 'done' | 'cancelled' | 'unpaid' | 'rejected' | 'problem' | 'change';
};

const ONLINE = ['wechat', 'alipay', 'unionpay'];

/** Collects steps by their instants and hands them out relative to the order's placing. */
export function stepList(placed: number) {
  const steps: Step[] = [];
  return {
    add(
      at: number,
      actor: string,
      event: string,
      rest: Partial<Omit<Step, 'afterMinutes' | 'actor' | 'event'>> = {},
    ) {
      const afterMinutes = Math.max(1, Math.round((at - placed) / MINUTE));
      steps.push({ afterMinutes, actor, event, data: {}, ...rest });
    },
    steps: (): Step[] => steps.toSorted((a, b) => a.afterMinutes - b.afterMinutes),
  };
}

const PREFIX: Readonly<Record<string, string>> = {
  顺丰速运: 'SF',
  京东物流: 'JD',
  中通快递: 'ZT',
  德邦快递: 'DP',
};

/** A parcel's carrier and a number in that carrier's style. */
export function parcelOf(random: Random): { carrier: string; tracking: string } {
  const carrier = random.pick(CARRIERS);
  const digits = `${random.between(100_000_000, 999_999_999)}${random.between(100, 999)}`;
  return { carrier, tracking: `${PREFIX[carrier] ?? ''}${digits}` };
}

/**
 * What cannot be foreseen (several orders of a day, credit that others took) is decided as well, by whoever may decide it: each is asked
 * where the order still waits, and who may not decide it leaves it to the next.
 */
function decideRest(list: ReturnType<typeof stepList>, at: number): void {
  const data = { note: REASONS.decided };
  const decide = (minutes: number, who: string, onlyIn: string): void =>
    list.add(afterBusiness(at, minutes), who, 'approve', { onlyIn, data });
  decide(8, 'chen', 'review');
  decide(10, 'wang', 'review');
  decide(11, 'wang', 'approval');
  decide(12, 'lin', 'approval');
}

/** The steps of one everyday order: staff act in business hours, customers when they like. */
export function courseOf(course: Course, random: Random): Step[] {
  const { placed, fate, payment } = course;
  const list = stepList(placed);
  let at = placed;
  const later = (low: number, high: number): number => (at = afterBusiness(at, random.between(low, high)));

  if (!course.passes) {
    later(12, 100);
    const reviewer = random.chance(0.7) ? 'chen' : 'wang';
    list.add(at - 6 * MINUTE, reviewer, 'claim', { onlyIn: 'review' });
    if (fate === 'rejected') {
      list.add(at, reviewer, 'reject', { onlyIn: 'review', data: { reason: random.pick(REASONS.reject) } });
      return list.steps();
    }
    list.add(at, course.large ? 'chen' : reviewer, 'approve', { onlyIn: 'review' });
    if (course.large) list.add(later(20, 150), 'wang', 'approve', { onlyIn: 'approval' });
  }
  decideRest(list, at);
  if (fate === 'unpaid') return list.steps();
  if (fate === 'cancelled') {
    const data = { reason: random.pick(REASONS.cancel) };
    list.add(at + random.between(5, 25) * MINUTE, 'customer', 'cancel', { data });
    return list.steps();
  }
  if (ONLINE.includes(payment)) {
    at += random.between(1, 35) * MINUTE;
    const data = {
      reference: `${payment.slice(0, 2).toUpperCase()}${random.between(1e9, 9e9)}`,
      provider: payment,
    };
    list.add(at, 'system', 'payment.received', { onlyIn: 'payment', fill: 'total', data });
  }
  if (fate === 'change') {
    at += random.between(4, 20) * MINUTE;
    list.add(at, 'customer', 'requestChange', { fill: 'receiver', data: { text: REASONS.receiver } });
    list.add(later(10, 80), 'zhou', 'applyChange', {
      onlyIn: 'change',
      data: { note: '已按您的要求修改。' },
    });
  }
  const packer = random.chance(0.6) ? 'zhang' : 'sun';
  list.add(later(15, 150), packer, 'startPicking', { onlyIn: 'pick', fill: 'shipment' });
  list.add(later(10, 70), packer, 'finishPacking', { onlyIn: 'pack', fill: 'shipment' });
  const parcel = parcelOf(random);
  list.add(later(15, 160), packer, 'ship', { onlyIn: 'ship', fill: 'shipment', data: parcel });
  const arrived = at + Math.round(random.between(18, 66) * 60) * MINUTE;
  list.add(arrived, 'system', 'confirmDelivery', { onlyIn: 'delivery', fill: 'shipment' });
  at = arrived;
  if (fate === 'problem') {
    at += random.between(40, 600) * MINUTE;
    list.add(at, 'customer', 'reportProblem', { data: { text: random.pick(REASONS.problem) } });
    list.add(later(10, 60), 'li', 'claim', { onlyIn: 'problem' });
    list.add(later(20, 300), 'li', 'resolveProblem', {
      onlyIn: 'problem',
      data: { answer: random.pick(REASONS.resolved) },
    });
  }
  if (random.chance(0.55)) list.add(at + random.between(60, 4000) * MINUTE, 'customer', 'confirmReceipt');
  if (payment === 'cod') {
    const data = { reference: `COD-${random.between(1e9, 9e9)}` };
    list.add(afterBusiness(at, random.between(120, 900)), 'zhao', 'confirmPayment', {
      onlyIn: 'cod',
      fill: 'total',
      data,
    });
  }
  if (payment === 'credit') {
    const data = { reference: `BANK-${random.between(1e9, 9e9)}` };
    const paid = afterBusiness(at + random.between(9, 26) * DAY, random.between(30, 400));
    list.add(paid, 'zhao', 'confirmPayment', { onlyIn: 'payment', fill: 'total', data });
  }
  return list.steps();
}
