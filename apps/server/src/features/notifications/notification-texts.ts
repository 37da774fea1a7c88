import { orderMoney, type Text } from '@orderdesk/domain';
import type { OrderDoc } from '@orderdesk/store';
import {
  about,
  byCustomerOr,
  byWhom,
  changing,
  lastBy,
  lastMoved,
  notDelivered,
  parcelSent,
  quoting,
  saying,
  sentOrCollected,
  standing,
  takeOut,
  through,
  type Told,
  unlessUndelivered,
  withAccount,
  withMoney,
  withPayBy,
  withRefund,
  withRefundBy,
  withTotal,
  type Write,
} from './notification-words.ts';

/** What people are told, by the template name a definition uses. */
export const NOTIFICATION_TEXTS: Readonly<Record<string, Write>> = {
  'order.received': about('已收到您的订单，我们马上处理', 'we have your order and are on it'),
  'order.confirmed': about('订单已确认，正在安排', 'your order is confirmed'),
  'order.parcel-shipped': parcelSent,
  'order.parcel-corrected': about(
    '承运商或运单号有更正，请以订单页面为准',
    'carrier or tracking number was corrected; the order shows the right one',
  ),
  'order.delivery-corrected': sentOrCollected(
    quoting(
      '更正：包裹还没有送达，仍在路上，误记为已送达',
      'corrected: your parcel has not been delivered; it was noted as delivered by mistake and is still on its way',
    ),
    quoting(
      '更正：货还没有取走，仍在等您来取，误记为已取货',
      'corrected: your goods have not been collected; that was noted by mistake, and they wait for you',
    ),
  ),
  'order.parcel-called-off': sentOrCollected(
    changing(
      '有一个包裹不再发出，金额已相应减少',
      'one parcel will not be sent, and the order costs less by it',
    ),
    changing(
      '有一个包裹不再备货，金额已相应减少',
      'one parcel will not be ready, and the order costs less by it',
    ),
  ),
  'order.parcel-not-delivered': notDelivered(
    '有一个包裹没有送达，我们正在处理',
    'one parcel did not reach you; we are settling it',
  ),
  'order.parcel-found': about(
    '更正：包裹仍在承运商手里，继续为您派送',
    'corrected: your parcel is with the carrier, and on its way to you after all',
  ),
  'order.parcel-replaced': about(
    '没有送达的包裹，我们为您补发',
    'a parcel did not reach you: we send a replacement',
  ),
  'order.parcel-counted-in': about(
    '没有送达的包裹已从订单中扣除，不再计费',
    'the parcel that did not reach you was taken off the order, and is not charged',
  ),
  'parcel.comes-back': byWhom(
    notDelivered('登记了一个包裹没有送达', 'noted that a parcel did not reach its customer'),
  ),
  'order.ready': about('已备好，可以来取货了', 'ready: you can collect it'),
  'order.not-ready': sentOrCollected(
    about('改为配送了，请不用来取货', 'it will be sent to you now: please do not come to collect it'),
    about(
      '订单有改动，暂时还不能取货，备好后会再通知您',
      'it was changed and is not ready to be collected yet: we tell you when it is',
    ),
  ),
  'order.shipped': parcelSent,
  'order.delivered': sentOrCollected(
    about('已送达，请确认收货', 'delivered; please confirm that all is well'),
    about('已取货，请确认收货', 'collected; please confirm that all is well'),
  ),
  'order.said-for-you': about(
    '我们按您告知的代您作了登记；如果不是这样，请在订单里告诉我们',
    'we noted on it what you told us; if that is not so, please tell us there',
  ),
  'order.completed': about('订单已完成，感谢惠顾', 'completed, thank you'),
  'order.cancelled': withRefund(
    unlessUndelivered(quoting('您的订单已取消', 'your order has been cancelled')),
  ),
  'order.cancelled-by-us': byWhom(quoting('取消了订单', 'cancelled the order')),
  'order.called-off': through(quoting('订单已取消', 'the order was cancelled')),
  'order.rejected': quoting('很抱歉，我们无法接受这笔订单', 'we are sorry, we cannot take this order'),
  'order.expired': about('超时未付款，订单已关闭', 'not paid in time, so the order was closed'),
  'payment.due': withMoney(
    ({ outstanding }) => `请支付 ${outstanding}，付款后立即备货`,
    ({ outstanding }) => `please pay ${outstanding}; we prepare it as soon as you have`,
  ),
  'payment.reminder': withMoney(
    ({ outstanding }) => `还有 ${outstanding} 待支付，逾期订单将关闭`,
    ({ outstanding }) => `${outstanding} is still to be paid, or the order will be closed`,
  ),
  'payment.received': withMoney(
    ({ received }) => `已收到付款 ${received}`,
    ({ received }) => `we have received ${received}, thank you`,
  ),
  'payment.short': withMoney(
    ({ received, outstanding }) => `已收到 ${received}，还差 ${outstanding}`,
    ({ received, outstanding }) => `${received} has come in, ${outstanding} is still missing`,
  ),
  'payment.corrected': withMoney(
    ({ received }) => `收款记录已更正：一共收到 ${received}`,
    ({ received }) => `we corrected our records: ${received} has come in altogether`,
  ),
  'payment.excess': withRefundBy(
    withMoney(
      ({ received, toRefund }) => `已收到 ${received}，多付了 ${toRefund}，将会退还`,
      ({ received, toRefund }) => `${received} has come in, ${toRefund} too much, which will be returned`,
    ),
  ),
  'payment.rest-settled': withMoney(
    ({ received }) => `又收到付款，一共 ${received}：先抵之前免收的余款`,
    ({ received }) =>
      `another payment has come in, ${received} altogether: it settles what was not charged before`,
  ),
  'payment.after-end': withRefundBy(
    withMoney(
      ({ toRefund }) => `取消后又收到付款：一共 ${toRefund} 将退还给您`,
      ({ toRefund }) =>
        `another payment came in after it was cancelled: ${toRefund} altogether will be returned to you`,
    ),
  ),
  'payment.gives-back': saying(
    withMoney(
      ({ toRefund }) => `我们将退还您 ${toRefund}`,
      ({ toRefund }) => `we give ${toRefund} back to you`,
    ),
  ),
  'payment.keeps': saying(
    withMoney(
      () => '此前说的退款不退了',
      () => 'what we said we would give back is not given back after all',
    ),
  ),
  'payment.to-give-back': saying(
    byWhom(
      withMoney(
        ({ toRefund }) => `决定退还客户 ${toRefund}，请退款并登记`,
        ({ toRefund }) => `decided to give ${toRefund} back to the customer: send it and note it`,
      ),
    ),
  ),
  'payment.excess-returned': lastMoved(
    ({ returned = [] }) => returned.at(-1)?.amount,
    (amount) => `${amount} 已退还`,
    (amount) => `${amount} was given back`,
  ),
  'payment.let-off': saying(
    lastBy(
      ({ letOffs = [] }) => letOffs.at(-1),
      (name, amount) => `${name}免除了余款 ${amount}`,
      (name, amount) => `${name} wrote off the remaining ${amount}`,
    ),
  ),
  'payment.let-off-asked': saying(
    lastBy(
      ({ asked = [] }) => asked.at(-1),
      (name, amount) => `${name}提请免除余款 ${amount}，须由另一位财务或经理免除`,
      (name, amount) =>
        `${name} asks for the remaining ${amount} to be written off: it takes another of finance or the managers`,
    ),
  ),
  'delivery.undone-paid': byWhom(
    quoting(
      '撤回了已收款包裹的送达记录，请核实',
      'took back that a parcel was delivered whose money has come in: please look into it',
    ),
  ),
  'payment.taken-back': saying(
    byWhom(
      withMoney(
        ({ received }) => `更正了收款记录，现在一共只收到 ${received}，请核实`,
        ({ received }) => `corrected what came in, only ${received} altogether now: please look into it`,
      ),
    ),
  ),
  'payment.noted-by-other': byWhom(
    withMoney(
      ({ received }) => `登记了收款，现在一共收到 ${received}，请财务核对`,
      ({ received }) => `noted a receipt, ${received} altogether now: finance, please check it`,
    ),
  ),
  'parcel.lost': byWhom(
    notDelivered(
      '清点了没有送达的包裹，商品有丢失或损坏',
      'counted a parcel that did not arrive: goods are lost or broken',
    ),
  ),
  'parcel.counted-own': byWhom(
    about(
      '清点了没有送达的包裹，全部入库，而包裹是其自己打包或发出的',
      'counted a parcel in, as whole, that did not arrive and that they had put together or sent themselves',
    ),
  ),
  'parcel.back-at-once': byWhom(
    notDelivered(
      '登记了包裹没有送达，而它刚刚发出，请核实',
      'noted that a parcel did not arrive as soon as it had left: please look into it',
    ),
  ),
  'payment.refunded': withMoney(
    ({ refunded }) => `已退款 ${refunded}`,
    ({ refunded }) => `${refunded} was refunded`,
  ),
  'payment.written-off': withMoney(
    ({ received, writtenOff }) => `余款 ${writtenOff} 已免除，不用再付（已付 ${received}）`,
    ({ received, writtenOff }) =>
      `the remaining ${writtenOff} need not be paid any more (${received} came in)`,
  ),
  'invoice.issued': withAccount(
    withPayBy(
      withMoney(
        ({ outstanding }) => `${outstanding} 已记入账期`,
        ({ outstanding }) => `${outstanding} was put on your account`,
      ),
    ),
  ),
  'invoice.overdue': withAccount(
    withMoney(
      ({ outstanding }) => `账期已到，请支付 ${outstanding}`,
      ({ outstanding }) => `${outstanding} on your account is overdue, please pay it`,
    ),
  ),
  'order.returned': about(
    '负责人已无权处理，订单回到队列，请认领',
    'its owner can no longer work on it; it is back in the queue to be claimed',
  ),
  'order.handed-over': byWhom(quoting('把它转交给您处理', 'handed it to you')),
  'order.put-back': quoting(
    '不再发出，请把拿出的商品放回货架',
    'will not be sent: please put the goods back on their shelves',
  ),
  'order.take-out': takeOut,
  'order.taken': byWhom(quoting('把它从您这里转走了', 'took it from you')),
  'review.waiting': about('有新订单待审核', 'a new order is to be reviewed'),
  'review.question': quoting('我们有个问题想与您确认', 'we have a question for you'),
  'review.correction': quoting('请补充或更正订单信息', 'please complete or correct your order'),
  'review.reminder': about('还在等您的答复，答复后即可继续', 'we are still waiting for your answer'),
  'approval.waiting': byWhom(
    withTotal(
      (amount) => `批准了 ${amount} 的订单，待第二人复核`,
      (amount) => `approved an order of ${amount}, which needs a second approval`,
    ),
  ),
  'problem.reported': byWhom(quoting('报告了问题', 'reported a problem')),
  'parcel.found': byWhom(about('找到了缺的商品', 'found what was missing of a parcel after all')),
  'correction.disagreed': changing(
    '客户说没有这样同意或告知，请由登记者以外的同事核实',
    'the customer says that this was not agreed or said: somebody else than who wrote it down has to look into it',
  ),
  'problem.question': quoting('关于订单问题，想与您确认', 'about the problem with your order'),
  'problem.reminder': about('订单问题还在等您的答复', 'we still need your answer about the problem'),
  'problem.resolved': quoting('问题已解决', 'the problem is solved'),
  'change.requested': changing('客户申请修改订单', 'the customer asks for a change'),
  'change.replaced': changing('客户换了一个修改申请', 'the customer asks for another change instead'),
  'change.withdrawn': about('客户撤回了修改申请', 'the customer took the change back'),
  'change.applied': standing(changing('已按申请修改', 'changed as asked')),
  'change.answered': quoting('申请的修改已安排', 'what was asked for is arranged'),
  'order.corrected': standing(changing('我们更正了您的订单', 'we corrected your order')),
  'change.declined': quoting('很抱歉，无法按要求修改', 'we are sorry, the change is not possible'),
  'customer.answered': byCustomerOr(
    changing('客户已答复', 'the customer has answered'),
    byWhom(changing('登记了客户的答复', 'wrote down the customer’s answer')),
  ),
  'customer.silent': about('客户迟迟没有答复，请联系', 'the customer has not answered; please get in touch'),
};

/** What asks for money: said while there is some to come in, never afterwards. */
const ASKS_FOR_MONEY: ReadonlySet<string> = new Set([
  'payment.due',
  'payment.reminder',
  'payment.short',
  'invoice.issued',
  'invoice.overdue',
]);

/** Whether the order, as it stands when people are to be told, has what the template asks for. */
export const isStillTrue = (template: string, order: OrderDoc): boolean =>
  !ASKS_FOR_MONEY.has(template) || orderMoney(order).outstanding > 0;

/**
 * The text of a template. One nobody has written words for says where the order stands now, in the words the definition gives its
 * state: managers may name new templates without waiting for a release.
 */
export function notificationText(template: string, told: Told): Text {
  const write = Object.hasOwn(NOTIFICATION_TEXTS, template) ? NOTIFICATION_TEXTS[template] : undefined;
  const { label } = told.order.row.stage;
  return (write ?? about(label.zh, label.en))(told);
}
