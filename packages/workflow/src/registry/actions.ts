import { BACK_REASONS, SHIPMENT_STEPS, STAFF_ROLES, type Actor, type Text } from '@orderdesk/domain';
import { z } from 'zod';
import { approvalsIn } from './approvals.ts';

type Context = Readonly<Record<string, unknown>>;
type Sent = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
};

/**
 * `context` actions change what the workflow remembers; `clock` actions its service clocks; the others become effects that
 * the server carries out with the parameters of the definition and the data of the event.
 */
export type ActionRule = {
  readonly name: string;
  readonly description: Text;
  readonly params: z.ZodType;
  readonly runs: 'context' | 'clock' | 'transaction' | 'outbox';
  readonly change?: (params: never, context: Context, sent: Sent) => Context;
};

function changing<P>(
  name: string,
  params: z.ZodType<P>,
  description: Text,
  change: (params: P, context: Context, sent: Sent) => Context,
): ActionRule {
  return { name, description, params, runs: 'context', change };
}

const effect =
  (runs: 'transaction' | 'outbox') =>
  (name: string, params: z.ZodType, zh: string, en: string): ActionRule => ({
    name,
    description: { zh, en },
    params,
    runs,
  });
const inTransaction = effect('transaction');
const afterwards = effect('outbox');

const none = z.strictObject({});
const template = z.string().regex(/^[a-z][a-z0-9.-]{0,59}$/);
const roles = z.array(z.enum(STAFF_ROLES)).min(1);
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const key = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

const rules: ActionRule[] = [
  changing(
    'recordApproval',
    none,
    { zh: '记下批准人', en: 'Remember who approved' },
    (_, context, { actor }) => ({
      ...context,
      approvals: [...approvalsIn(context).filter(({ by }) => by !== actor.id), { by: actor.id }],
    }),
  ),
  changing('clearApprovals', none, { zh: '清除已有批准', en: 'Forget the approvals' }, (_, context) => ({
    ...context,
    approvals: [],
  })),
  changing(
    'remember',
    z.strictObject({ key, value: scalar }),
    { zh: '记住一个值', en: 'Remember a value' },
    (params, context) => ({ ...context, [params.key]: params.value }),
  ),
  changing(
    'rememberData',
    z.strictObject({ key, field: z.string().min(1) }),
    { zh: '记住表单中的一项', en: 'Remember a field of the form' },
    (params, context, { data }) => ({ ...context, [params.key]: data[params.field] ?? null }),
  ),
  {
    name: 'restartClock',
    description: { zh: '时限重新计时', en: 'Start a service clock from zero' },
    params: z.strictObject({ clock: z.string().min(1) }),
    runs: 'clock',
  },
  inTransaction('createShipments', none, '生成包裹', 'Make the shipments from the reserved stock'),
  inTransaction(
    'moveShipment',
    z.strictObject({ to: z.enum(SHIPMENT_STEPS), why: z.enum(BACK_REASONS).optional() }),
    '包裹进入下一步',
    'Move the shipment of the event to this step',
  ),
  inTransaction(
    'correctTracking',
    none,
    '更正承运商和运单号',
    'Put carrier and tracking number of the shipment of the event right',
  ),
  inTransaction(
    'undoDelivery',
    none,
    '撤回送达或取货记录',
    'Take back that the shipment of the event was delivered or collected',
  ),
  inTransaction('cancelShipments', none, '取消未发出的包裹', 'Cancel the shipments that have not left'),
  inTransaction(
    'callOffShipment',
    none,
    '取消一个未发出的包裹并减少应付',
    'Call the shipment of the event off and take it from what the order costs',
  ),
  inTransaction(
    'takeBackShipment',
    none,
    '没有送达的包裹清点入库并减少应付',
    'Count the shipment of the event in, which did not reach its customer, and take it from what the order costs',
  ),
  inTransaction(
    'replaceShipment',
    none,
    '没有送达的包裹清点报损，同样的商品从库存重新配货',
    'Count the shipment of the event in, which did not reach its customer, and take its goods from stock once more',
  ),
  inTransaction(
    'noteMissing',
    none,
    '记下包裹里找不到的商品',
    'Note what was found of the goods of the shipment of the event; the rest is missing',
  ),
  inTransaction(
    'noteFound',
    none,
    '记下包裹里缺的商品找到了',
    'Note that what was missing of the shipment of the event was found after all',
  ),
  inTransaction('releaseStock', none, '释放预留库存', 'Release the stock reserved for the order'),
  inTransaction(
    'recordPayment',
    z.strictObject({ status: z.enum(['due', 'paid', 'refunded', 'void']) }),
    '登记付款状态',
    'Record the state of the payment',
  ),
  inTransaction(
    'receiveMoney',
    z.strictObject({ field: z.string().min(1) }),
    '登记收到的金额',
    'Add an amount of the form to what came in',
  ),
  inTransaction(
    'correctReceived',
    z.strictObject({ field: z.string().min(1) }),
    '更正收款记录：一共只收到表单中的金额',
    'Correct the records: no more than the amount of the form came in',
  ),
  inTransaction(
    'writeOff',
    z.strictObject({ field: z.string().min(1).optional() }),
    '免除余款，或表单中的金额',
    'Let the customer off what is still to come in, or an amount of the form',
  ),
  inTransaction(
    'keepMoney',
    none,
    '撤回尚未退还的退款决定',
    'Take back that a part is to be given back, where it has not gone back yet',
  ),
  inTransaction('askLetOff', none, '记下提请免除余款', 'Note that somebody asks for the rest to be let off'),
  inTransaction('returnExcess', none, '登记多收款已退还', 'Note that what was too much was given back'),
  inTransaction(
    'useCredit',
    z.strictObject({ lentBy: roles.optional() }),
    '占用信用额度；这些角色批准时可以超出额度',
    'Take the order from the credit of the company; beyond its limit when one of these roles decided it',
  ),
  inTransaction('freeCredit', none, '归还信用额度', 'Give the credit of the order back'),
  inTransaction(
    'recordFinding',
    z.strictObject({ severity: z.enum(['info', 'warn', 'block']) }),
    '旧版本用：所说的话记在沟通记录里',
    'Of earlier versions: what the form says stands in the conversation',
  ),
  inTransaction('requestChange', none, '登记客户的修改要求', 'Keep the change the customer asks for'),
  inTransaction(
    'applyChange',
    none,
    '应用修改：事件带来的，或客户申请的',
    'Make the change the event brings, or else the one the customer asked for',
  ),
  inTransaction(
    'adjustCredit',
    z.strictObject({ lentBy: roles.optional() }),
    '按修改后的金额调整占用的信用额度；这些角色可以超出额度',
    'Take from the credit of the company what a change adds, or give back what it leaves; beyond its limit when one of these roles decided it',
  ),
  inTransaction(
    'denyAgreement',
    none,
    '客户否认了员工所说的告知',
    'The customer denies what staff said they had told',
  ),
  inTransaction(
    'settleDenial',
    none,
    '客户否认的已由别人核实：不再否认同一件事',
    'What the customer denied was looked into by somebody else: it is done with',
  ),
  inTransaction('declineChange', none, '放弃修改要求', 'Drop the change the customer asked for'),
  inTransaction('clearOwner', none, '清除认领人', 'Release the order from whoever claimed it'),
  inTransaction(
    'setExpected',
    z.strictObject({ businessDays: z.int().min(0).max(120) }),
    '设定预计送达日',
    'Expect delivery this many business days from now',
  ),
  afterwards('notifyCustomer', z.strictObject({ template }), '通知客户', 'Tell the customer'),
  afterwards('notifyStaff', z.strictObject({ roles, template }), '通知员工', 'Tell staff of these roles'),
  afterwards('escalate', z.strictObject({ roles }), '升级提醒', 'Escalate to these roles'),
];

/** Every action a definition may use, by name. */
export const ACTIONS: ReadonlyMap<string, ActionRule> = new Map(rules.map((rule) => [rule.name, rule]));
