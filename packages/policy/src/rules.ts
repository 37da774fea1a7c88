import { STAFF_ROLES, type Person, type StaffRole } from '@orderdesk/domain';
import { fieldsOf } from './fields.ts';
import { RuleList } from './rule-list.ts';
import type { AppAbility } from './subjects.ts';

/**
 * The whole policy. Rules only ever add (but for what nobody may), so a person with several roles may do what any of them may.
 * `policy-table.ts` says the same as a table; the tests hold the two against each other.
 */
const IN_FULFILMENT = { inFulfilment: true } as const;
const DESK = [
  'base',
  'desk',
  'money',
  'contact',
  'email',
  'findings',
  'privateNotes',
  'stockDetail',
  'history',
] as const;
const FINANCE = ['base', 'desk', 'money', 'cost', 'contact', 'email', 'findings', 'history'] as const;
const WAREHOUSE = ['base', 'desk', 'contact', 'stockDetail', 'history'] as const;
const CUSTOMER = ['base', 'money', 'contact', 'history'] as const;

/** Which orders, and what of them, a role of the staff sees. Whoever has the same roles sees the same: feeds are shared. */
const ORDERS_SEEN: Readonly<Record<StaffRole, (rules: RuleList) => void>> = {
  service: (rules) => rules.allow('read', 'Order', { fields: fieldsOf('Order', ...DESK) }),
  reviewer: (rules) => rules.allow('read', 'Order', { fields: fieldsOf('Order', ...DESK) }),
  warehouse: (rules) =>
    rules.allow('read', 'Order', { fields: fieldsOf('Order', ...WAREHOUSE), when: IN_FULFILMENT }),
  finance: (rules) => rules.allow('read', 'Order', { fields: fieldsOf('Order', ...FINANCE) }),
  manager: (rules) => rules.allow('read', 'Order'),
  admin: (rules) => rules.allow('read', 'Order'),
};

export function staffSees(rules: RuleList, roles: readonly StaffRole[]): void {
  for (const role of STAFF_ROLES) if (roles.includes(role)) ORDERS_SEEN[role](rules);
}

/** What a customer sees of their own orders: all but what the company keeps to itself. */
export function customerSees(rules: RuleList, customerId: string): void {
  rules.allow('read', 'Order', {
    fields: fieldsOf('Order', ...CUSTOMER),
    when: { 'customer.id': customerId },
  });
}

/** What each role of the staff may do besides seeing orders. */
const DUTIES: Readonly<Record<StaffRole, (rules: RuleList, me: Person) => void>> = {
  service(rules, me) {
    handlesOrders(rules, me);
    rules.allow('send', 'OrderEvent', { when: { as: 'service' } });
    servesCustomers(rules);
  },
  reviewer(rules, me) {
    handlesOrders(rules, me);
    rules.allow('send', 'OrderEvent', { when: { as: 'reviewer' } });
    servesCustomers(rules);
  },
  warehouse(rules, me) {
    rules
      .allow('handle', 'Order', { when: IN_FULFILMENT })
      .allow('assign', 'Order', { when: { ...IN_FULFILMENT, 'owner.id': me.id } })
      .allow('send', 'OrderEvent', { when: { as: 'warehouse', 'order.inFulfilment': true } })
      .allow('read', 'Product', { fields: fieldsOf('Product', 'base', 'stockDetail') })
      .allow(['read', 'edit'], 'Stock');
  },
  finance(rules, me) {
    handlesOrders(rules, me);
    rules
      .allow('send', 'OrderEvent', { when: { as: 'finance' } })
      .allow('read', 'Company', { fields: fieldsOf('Company', 'base', 'credit') })
      .allow('edit', 'Company', { fields: fieldsOf('Company', 'credit') })
      .allow('read', 'Product', { fields: fieldsOf('Product', 'base', 'cost', 'stockDetail') })
      .allow('read', ['Price', 'Stock', 'BankAccount'])
      .allow('edit', 'BankAccount')
      .allow('read', 'Report', { when: { kind: 'finance' } });
  },
  manager(rules) {
    rules
      .allow(['handle', 'assign'], 'Order')
      .allow('send', 'OrderEvent', { when: { as: 'manager' } })
      .allow(['read', 'edit'], ['Product', 'Price', 'Stock', 'Workflow', 'Company', 'Group', 'BankAccount'])
      .allow('edit', 'House')
      .allow('read', ['Person', 'Report']);
  },
  admin(rules) {
    rules
      .allow('manage', 'all')
      .forbid('send', 'OrderEvent')
      .allow('send', 'OrderEvent', { when: { as: { $in: STAFF_ROLES } } });
  },
};

function handlesOrders(rules: RuleList, me: Person): void {
  // Handing over one's own; taking from others is a manager's.
  rules.allow('handle', 'Order').allow('assign', 'Order', { when: { 'owner.id': me.id } });
}

function servesCustomers(rules: RuleList): void {
  rules
    .allow('read', 'Company', { fields: fieldsOf('Company', 'base', 'credit') })
    .allow('read', 'Person', { fields: fieldsOf('Person', 'base', 'email') })
    .allow('read', 'Product', { fields: fieldsOf('Product', 'base', 'stockDetail') })
    .allow('read', 'Stock');
}

function staff(rules: RuleList, me: Person): void {
  if (me.roles.length > 0)
    rules
      .allow('read', 'Workflow')
      .allow('read', 'Person', { fields: fieldsOf('Person', 'base'), when: { kind: 'staff' } });
  staffSees(rules, me.roles);
  for (const role of STAFF_ROLES) if (me.roles.includes(role)) DUTIES[role](rules, me);
  // Whoever works the orders does not place them: a second account as a customer does.
  rules.forbid('place', 'Order');
}

/** The id orders of this customer stand under: the company's, or the person's own. */
export const customerIdOf = (me: Person): string => me.companyId ?? me.id;

function customer(rules: RuleList, me: Person): void {
  const own = customerIdOf(me);
  customerSees(rules, own);
  rules
    .allow('send', 'OrderEvent', { when: { as: 'customer', 'order.customer.id': own } })
    .allow(['read', 'edit'], 'Cart', { when: { personId: me.id } });
  if (me.kind === 'consumer' || me.companyId !== null)
    rules.allow('place', 'Order', { when: { 'customer.id': own } });
  if (me.companyId === null) return;
  rules.allow('read', 'Company', {
    fields: fieldsOf('Company', 'base', 'credit'),
    when: { id: me.companyId },
  });
  if (me.companyRole !== 'owner') return;
  rules
    .allow('edit', 'Company', { fields: ['name', 'taxNumber'], when: { id: me.companyId } })
    .allow('read', 'Person', {
      fields: fieldsOf('Person', 'base', 'email'),
      when: { companyId: me.companyId },
    });
}

/** Everything this person may do; null is somebody who has not signed in. */
export function buildAbility(me: Person | null): AppAbility {
  const rules = new RuleList().allow('read', 'Product', { fields: fieldsOf('Product', 'base') });
  if (me) {
    rules
      .allow(['read', 'edit'], 'Notification', { when: { personId: me.id } })
      .allow('read', 'Person', { fields: fieldsOf('Person', 'base', 'email'), when: { id: me.id } })
      .allow('edit', 'Person', { fields: ['name', 'locale', 'addresses'], when: { id: me.id } });
    if (me.kind === 'staff') staff(rules, me);
    else customer(rules, me);
  }
  return rules.build();
}
