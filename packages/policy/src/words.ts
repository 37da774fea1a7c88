import type { Text } from '@orderdesk/domain';
import type { Action, SubjectName } from './subjects.ts';

export { ROLE_WORDS } from '@orderdesk/domain';

/** The words refusals are made of. Chinese: verb + noun; English: verb + "a" + noun. */
export const ACTION_WORDS: Readonly<Record<Action, Text>> = {
  read: { zh: '查看', en: 'see' },
  place: { zh: '提交', en: 'place' },
  handle: { zh: '认领', en: 'claim' },
  assign: { zh: '转交', en: 'hand over' },
  send: { zh: '执行', en: 'carry out' },
  edit: { zh: '修改', en: 'change' },
  manage: { zh: '管理', en: 'manage' },
};

export const SUBJECT_WORDS: Readonly<Record<SubjectName, Text>> = {
  Order: { zh: '订单', en: 'order' },
  OrderEvent: { zh: '订单操作', en: 'step of this order' },
  Company: { zh: '公司资料', en: 'company' },
  Person: { zh: '人员资料', en: 'person' },
  BankAccount: { zh: '收款账户', en: 'bank account' },
  House: { zh: '商城资料', en: 'what customers read of the company' },
  Group: { zh: '客户分组', en: 'customer group' },
  Product: { zh: '商品', en: 'product' },
  Price: { zh: '价格', en: 'price' },
  Stock: { zh: '库存', en: 'stock level' },
  Workflow: { zh: '流程', en: 'workflow' },
  Notification: { zh: '通知', en: 'notification' },
  Cart: { zh: '购物车', en: 'cart' },
  Report: { zh: '报表', en: 'report' },
};
