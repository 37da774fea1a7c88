import type { ActorRole, Person } from '@orderdesk/domain';
import { describe, expect, it } from 'vitest';
import { abilityFor } from './ability.ts';
import { AS, approver, CAST, homeless, idle, ordersAround, peopleAround } from './cast.fixture.ts';
import { groupsOf } from './fields.ts';
import { MAY, SEES } from './policy-table.ts';
import { permittedGroups } from './project.ts';
import {
  ACTIONS,
  may,
  SUBJECTS,
  type Action,
  type OrderRights,
  type Rights,
  type SubjectName,
} from './subjects.ts';

type Row = { readonly what: string; readonly cells: Readonly<Record<string, string>> };
function read(table: string): Row[] {
  const [head, ...lines] = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return lines.map(([what = '', ...cells]) => ({
    what,
    cells: Object.fromEntries(cells.map((cell, index) => [head![index + 1]!, cell])),
  }));
}

const own = (me: Person | null, id: string): boolean => me !== null && id === (me.companyId ?? me.id);
const mine = (me: Person | null, order: OrderRights): boolean => me !== null && order.owner?.id === me.id;

/** The things of each kind to ask about, each with the cells under which it would be allowed. */
const orderCells = (me: Person | null, order: OrderRights): Record<string, boolean> => ({
  own: own(me, order.customer.id),
  fulfilment: order.inFulfilment === true,
  mine: mine(me, order),
  'mine+ful': mine(me, order) && order.inFulfilment === true,
});
type Witness = { thing: Rights[SubjectName]; cells: Record<string, boolean> };
const witnesses: { [Name in SubjectName]: (me: Person | null, as: ActorRole) => Witness[] } = {
  Order: (me) => ordersAround(me).map((order) => ({ thing: order, cells: orderCells(me, order) })),
  OrderEvent: (me, as) =>
    ordersAround(me).map((order) => ({ thing: { as, order }, cells: orderCells(me, order) })),
  Company: (me) =>
    ['acme', 'other-company'].map((id) => ({ thing: { id }, cells: { company: me?.companyId === id } })),
  Person: (me) =>
    peopleAround(me).map((thing) => {
      const self = thing.id === me?.id;
      const company = self || (me?.companyId != null && thing.companyId === me.companyId);
      return { thing, cells: { own: self, company, staff: self || thing.kind === 'staff' } };
    }),
  Notification: (me) =>
    [me?.id ?? 'x', 'y'].map((id) => ({ thing: { personId: id }, cells: { own: id === me?.id } })),
  Cart: (me) =>
    [me?.id ?? 'x', 'y'].map((id) => ({ thing: { personId: id }, cells: { own: id === me?.id } })),
  Report: () =>
    ['finance', 'sales'].map((kind) => ({ thing: { kind }, cells: { finance: kind === 'finance' } })),
  Group: () => [{ thing: {}, cells: {} }],
  BankAccount: () => [{ thing: {}, cells: {} }],
  House: () => [{ thing: {}, cells: {} }],
  Product: () => [{ thing: {}, cells: {} }],
  Price: () => [{ thing: {}, cells: {} }],
  Stock: () => [{ thing: {}, cells: {} }],
  Workflow: () => [{ thing: {}, cells: {} }],
};

function holds(me: Person | null, action: Action, name: SubjectName, as: ActorRole, cell: string): void {
  for (const { thing, cells } of witnesses[name](me, as)) {
    const expected = cell === 'all' ? true : cell === '–' ? false : cells[cell];
    expect(expected, `unknown cell "${cell}" for ${name}`).toBeTypeOf('boolean');
    expect(may(abilityFor(me), action, name, thing as never), JSON.stringify(thing)).toBe(expected);
  }
}

const rows = read(MAY);
const parse = (what: string): [Action, SubjectName, ActorRole] => {
  const [action, name, , as = 'customer'] = what.split(' ');
  return [action as Action, name as SubjectName, as as ActorRole];
};

describe('the table of who may do what', () => {
  for (const { what, cells } of rows)
    it.each(Object.entries(cells))(`${what}: %s %s`, (role, cell) => {
      expect(Object.keys(CAST)).toContain(role);
      holds(CAST[role]!, ...parse(what), cell);
    });

  it('has a column for everybody in every row', () => {
    for (const { what, cells } of [...rows, ...read(SEES)])
      expect(Object.keys(cells), what).toEqual(Object.keys(CAST));
    for (const as of AS) expect(rows.map((row) => row.what)).toContain(`send OrderEvent as ${as}`);
  });

  it('is complete: what is not in it nobody may but the admin', () => {
    const listed = new Set(rows.map((row) => row.what.split(' ').slice(0, 2).join(' ')));
    for (const action of ACTIONS)
      for (const name of SUBJECTS)
        if (!listed.has(`${action} ${name}`))
          for (const [role, me] of Object.entries(CAST))
            if (role !== 'admin') for (const as of AS) holds(me, action, name, as, '–');
  });

  it('treats an approver as a buyer', () => {
    for (const { what, cells } of rows) holds(approver, ...parse(what), cells['buyer']!);
  });

  it.each([
    ['staff without a role', idle],
    ['a dealer without a company', homeless],
  ])('gives %s their own account and no orders of others', (_, me) => {
    const ability = abilityFor(me);
    expect(may(ability, 'place', 'Order', { customer: { id: me.id } })).toBe(false);
    for (const order of ordersAround(me).filter((each) => each.customer.id !== me.id))
      expect(may(ability, 'read', 'Order', order)).toBe(false);
    expect(may(ability, 'read', 'Person', { id: me.id, kind: me.kind, companyId: null })).toBe(true);
    expect(may(ability, 'read', 'Workflow')).toBe(false);
  });
});

describe('the table of who sees which fields', () => {
  const table = read(SEES);
  const aThing = (me: Person | null, name: SubjectName): Rights[SubjectName] => {
    if (name === 'Order') return { customer: { id: me?.companyId ?? me?.id ?? 'x' }, inFulfilment: true };
    if (name === 'Company') return { id: 'acme' };
    return { id: me?.id ?? 'x', kind: me?.kind ?? 'consumer', companyId: me?.companyId ?? null };
  };
  for (const { what, cells } of table)
    it.each(Object.entries(cells))(`${what}: %s %s`, (role, cell) => {
      const [name, group] = what.split(' ') as [SubjectName, string];
      const me = CAST[role]!;
      expect(['✓', '–']).toContain(cell);
      expect(permittedGroups(abilityFor(me), name, aThing(me, name) as never).includes(group as never)).toBe(
        cell === '✓',
      );
    });

  it('names every group of every kind of thing', () => {
    const named = new Set(table.map((row) => row.what));
    for (const name of SUBJECTS)
      for (const group of groupsOf(name)) expect(named).toContain(`${name} ${group}`);
  });

  it('shows of colleagues the name and roles, of strangers nothing, to warehouse and finance', () => {
    for (const role of ['warehouse', 'finance']) {
      const groups = (kind: string) =>
        permittedGroups(abilityFor(CAST[role]!), 'Person', { id: 'x', kind, companyId: null });
      expect(groups('staff')).toEqual(['base']);
      expect(groups('consumer')).toEqual([]);
    }
  });
});
