import { REASONS } from '../../data/order-texts.ts';
import type { Random } from '../random.ts';
import { parcelOf } from './lifecycle.ts';
import type { PlannedOrder, Step } from './plan.types.ts';

type Method = PlannedOrder['payment']['method'];

/**
 * An order that is there to show one situation at `now`, whatever the weekday: placed `hoursAgo`, moved by `moves` (in order,
 * evenly spread). `basket`: a product and how many, a whole company's choice, or a consumer's.
 */
export type Scene = {
  readonly shows: string;
  readonly hoursAgo: number;
  readonly customer: string;
  readonly payment: Method;
  readonly basket: 'person' | 'company' | readonly [productId: string, quantity: number | 'all'];
  readonly note?: string;
  /** Replaces the street, to leave something for the reviewer to find. */
  readonly street?: string;
  readonly moves: readonly Omit<Step, 'afterMinutes'>[];
};

type Move = Omit<Step, 'afterMinutes'>;
const move = (actor: string, event: string, data: Move['data'] = {}, fill?: Move['fill']): Move => ({
  actor,
  event,
  data,
  ...(fill ? { fill } : {}),
});

/** The usual moves, written once. */
export function scenes(random: Random): Scene[] {
  const paid = move('system', 'payment.received', {}, 'total');
  let payments = 0;
  /** Each payment has a reference of its own, of the provider it came by. */
  const paidBy = (provider: Method): Move => {
    payments += 1;
    const reference = `${provider.slice(0, 2).toUpperCase()}${4_200_182_733 + payments * 7919}`;
    return { ...paid, data: { reference, provider } };
  };
  const approve = move('chen', 'approve', { note: '资料齐全。' });
  const pick = move('zhang', 'startPicking', {}, 'shipment');
  const pack = move('zhang', 'finishPacking', {}, 'shipment');
  const ship = (): Move => move('sun', 'ship', parcelOf(random), 'shipment');
  const arrive = move('system', 'confirmDelivery', {}, 'shipment');
  const scene = (
    shows: string,
    hoursAgo: number,
    customer: string,
    payment: Method,
    basket: Scene['basket'],
    moves: readonly Move[] = [],
    rest: Partial<Scene> = {},
  ): Scene => ({
    shows,
    hoursAgo,
    customer,
    payment,
    basket,
    moves: moves.map((each) => (each === paid ? paidBy(payment) : each)),
    ...rest,
  });

  return [
    scene('review: first order', 0.4, 'yinjie', 'cod', 'person'),
    scene('review: first order', 1.6, 'taoran', 'wechat', 'person'),
    scene('review: note', 0.7, 'xuhao', 'cod', 'person', [], { note: '请周六下午送，工作日家里没人。' }),
    scene('review: note', 2.2, 'xiaoman-buyer', 'credit', 'company', [], { note: '请和上周那单合并开票。' }),
    scene('review: customer data', 1.1, 'gaoyu', 'cod', 'person', [], { street: '鼓楼附近' }),
    // A newcomer may not take the last of anything; a known customer may.
    scene('review: stock', 1.3, 'xuhao', 'cod', ['p-cb-aux', 'all'], [], {
      note: '有多少要多少，请尽快发货。',
    }),
    scene('review: amount', 1.9, 'csj-buyer', 'credit', ['p-mn-24f', 45]),
    scene('review: credit', 3.1, 'xinan-buyer', 'credit', ['p-sp-b30', 130]),
    scene('review: claimed', 2.6, 'harbour-buyer', 'cod', 'company', [move('chen', 'claim')], {
      note: 'Please call our receiving desk before delivery.',
    }),
    scene('review: late', 74, 'shiguang-buyer', 'cod', 'company', [], { note: '开学季急用，请尽快安排。' }),
    scene('approval: second approver', 4.2, 'csj-approver', 'credit', ['p-mn-27u', 36], [approve]),
    scene('waiting for the customer: question', 9, 'fukai', 'cod', 'person', [
      move('zhou', 'ask', { text: REASONS.question[0] }),
    ]),
    scene(
      'waiting for the customer: sent back',
      21,
      'hemei',
      'cod',
      'person',
      [move('chen', 'sendBack', { text: '电话号码打不通，请更新后回复。' })],
      { note: '放门卫即可。' },
    ),
    scene('payment due', 0.9, 'hujing', 'wechat', 'person'),
    scene('payment due', 3.4, 'linfeng', 'alipay', 'person'),
    scene('payment expired', 52, 'songjia', 'unionpay', 'person'),
    scene('to pick', 0.5, 'maxin', 'cod', 'person'),
    scene('to pick', 1.2, 'zhuyun', 'wechat', 'person', [paid]),
    scene('to pick', 2.8, 'huanan-buyer', 'credit', 'company'),
    scene('to pick: late', 98, 'dealer', 'credit', 'company'),
    scene('picking', 5.5, 'denglan', 'cod', 'person', [pick]),
    scene('picking', 7, 'huanan-approver', 'credit', 'company', [pick]),
    scene('packed', 8, 'xiebo', 'cod', 'person', [pick, pack]),
    scene('packed', 10, 'maxin', 'alipay', 'person', [paid, pick, pack]),
    scene('on the way', 26, 'caoyang', 'wechat', 'person', [paid, pick, pack, ship()]),
    scene('on the way', 31, 'dealer', 'credit', 'company', [pick, pack, ship()]),
    scene('on the way', 44, 'consumer', 'cod', 'person', [pick, pack, ship()]),
    scene('delivered', 60, 'panyue', 'alipay', 'person', [paid, pick, pack, ship(), arrive]),
    scene('cash to confirm', 50, 'zhuyun', 'cod', 'person', [pick, pack, ship(), arrive]),
    scene('cash to confirm', 71, 'mueller', 'cod', 'person', [pick, pack, ship(), arrive]),
    scene('cash to confirm', 122, 'denglan', 'cod', 'person', [
      pick,
      pack,
      ship(),
      arrive,
      move('customer', 'confirmReceipt'),
    ]),
    scene('invoiced', 130, 'huanan-buyer', 'credit', 'company', [pick, pack, ship(), arrive]),
    scene('problem', 66, 'tan', 'wechat', 'person', [
      paid,
      pick,
      pack,
      ship(),
      arrive,
      move('customer', 'reportProblem', {
        text: 'One of the two boxes arrived crushed and a cup is broken.',
      }),
    ]),
    scene('problem', 38, 'dealer', 'credit', 'company', [
      pick,
      move('zhang', 'reportProblem', { text: '货架 B-03-1 实物比系统少 2 件，请确认。' }),
    ]),
    scene('problem: waiting for the customer', 47, 'carter', 'cod', 'person', [
      pick,
      pack,
      ship(),
      move('customer', 'reportProblem', { text: 'The tracking page has not changed for two days.' }),
      move('li', 'claim'),
      move('li', 'ask', { text: 'We have asked the carrier. Could you accept a delivery on Saturday?' }),
    ]),
    scene('change requested', 6, 'denglan', 'cod', 'person', [
      move('customer', 'requestChange', { text: REASONS.more }, 'more'),
    ]),
    scene('change requested', 3, 'maxin', 'wechat', 'person', [
      paid,
      move('customer', 'requestChange', { text: REASONS.change }),
    ]),
    scene('to refund', 18, 'zhuyun', 'alipay', 'person', [
      paid,
      move('customer', 'cancel', { reason: REASONS.cancel[0] }),
    ]),
    scene('cancelled by the customer', 29, 'consumer', 'cod', 'person', [
      move('customer', 'cancel', { reason: REASONS.cancel[1] }),
    ]),
    scene('rejected', 33, 'gaoyu', 'cod', 'person', [move('wang', 'reject', { reason: REASONS.reject[0] })], {
      note: '货到先验再付款，可以吗？',
    }),
  ];
}
