import { describe, expect, it } from 'vitest';
import { abilityFor } from './ability.ts';
import { CAST, staffWith } from './cast.fixture.ts';
import { FIELDS } from './fields.ts';
import { permittedFields, permittedGroups, project, projectHistory } from './project.ts';
import { SUBJECTS, type OrderRights } from './subjects.ts';

const rights: OrderRights = { customer: { id: 'me' }, inFulfilment: true };
const view = Object.freeze({
  id: 'o1',
  rev: 3,
  number: '26-10427-5',
  customer: { id: 'me', name: '王女士', email: 'wang@example.com' },
  total: 39_900,
  payment: { method: 'cod', status: 'due' },
  lines: [{ id: 'l1', sku: 'LED', quantity: 2, unitPrice: 100, cost: 60, total: 200 }],
  address: { city: '深圳市' },
  contact: { name: '王', phone: '13800138000' },
  changeRequest: {
    text: '换地址',
    difference: {
      lines: [{ lineId: 'l1', before: { quantity: 2, unitPrice: 100 }, after: null }],
      address: { before: null, after: { city: '广州市' } },
      totals: { before: { total: 39_900 }, after: { total: 100 } },
    },
    at: '2026-11-22T00:00:00Z',
    by: 'me',
  },
  findings: [{ kind: 'stock' }],
  shipments: [{ id: 's1', lines: [{ lineId: 'l1', shelf: 'A-3' }], tracking: null }],
  note: '',
});
const seenBy = (role: string) => project(abilityFor(CAST[role]!), 'Order', view, rights);

describe('projection of an order', () => {
  it('gives the warehouse what it packs and where it goes, without amounts', () => {
    expect(seenBy('warehouse')).toEqual({
      id: 'o1',
      rev: 3,
      number: '26-10427-5',
      customer: { id: 'me', name: '王女士' },
      lines: [{ id: 'l1', sku: 'LED', quantity: 2 }],
      address: { city: '深圳市' },
      contact: { name: '王', phone: '13800138000' },
      changeRequest: {
        ...view.changeRequest,
        difference: {
          lines: [{ lineId: 'l1', before: { quantity: 2 }, after: null }],
          address: view.changeRequest.difference.address,
        },
      },
      shipments: view.shipments,
      note: '',
    });
  });
  it('gives customers their amounts, but neither costs, findings nor shelves', () => {
    const seen = seenBy('consumer');
    expect(seen).toMatchObject({ total: 39_900, lines: [{ unitPrice: 100, total: 200 }] });
    expect(JSON.stringify(seen)).not.toMatch(/cost|findings|shelf|email/);
  });
  it('gives finance the costs, the reviewer not', () => {
    expect(seenBy('finance').lines[0]).toHaveProperty('cost', 60);
    expect(seenBy('reviewer').lines[0]).not.toHaveProperty('cost');
  });
  it('gives managers everything and changes nothing', () => {
    expect(seenBy('manager')).toEqual(view);
  });
  it('adds up several roles, each where it applies', () => {
    const both = abilityFor(staffWith('warehouse', 'finance'));
    expect(permittedGroups(both, 'Order', rights)).toContain('stockDetail');
    expect(permittedGroups(both, 'Order', { ...rights, inFulfilment: false })).not.toContain('stockDetail');
  });
  it('leaves nothing of an order that may not be seen', () => {
    const outside = { ...rights, inFulfilment: false };
    expect(permittedFields(abilityFor(CAST['warehouse']!), 'Order', outside)).toEqual([]);
    expect(project(abilityFor(CAST['warehouse']!), 'Order', { id: 'o1', total: 1 }, outside)).toEqual({});
  });
  it('never lets out what is internal, not even to an admin', () => {
    const row = { id: 'o1', customer: { id: 'x' }, inFulfilment: true, customerStage: {} };
    expect(project(abilityFor(CAST['admin']!), 'Order', row)).toEqual({ id: 'o1', customer: { id: 'x' } });
  });
  it('throws for a field nobody has classified, wherever it stands', () => {
    const ability = abilityFor(CAST['admin']!);
    expect(() => project(ability, 'Order', { ...view, margin: 1 }, rights)).toThrow(/Order\.margin/);
    expect(() => project(ability, 'Order', { lines: [{ id: 'l1', margin: 1 }] }, rights)).toThrow(
      /Order\.lines\.margin/,
    );
    expect(project(ability, 'Order', { id: 'o1', margin: undefined }, rights)).toEqual({ id: 'o1' });
  });
});

describe('projection of history', () => {
  const entries = [
    { id: 'e1', type: 'confirmPayment', data: { amount: 39_900, reference: 'R1', text: '已收' } },
    { id: 'e2', type: 'reportProblem', data: { privateNote: '老客户' } },
  ];
  it('keeps what was said and drops amounts and private notes', () => {
    expect(projectHistory(abilityFor(CAST['warehouse']!), rights, entries)).toEqual([
      { id: 'e1', type: 'confirmPayment', data: { text: '已收' } },
      { id: 'e2', type: 'reportProblem', data: {} },
    ]);
    expect(projectHistory(abilityFor(CAST['finance']!), rights, entries)[0]).toEqual(entries[0]);
    expect(projectHistory(abilityFor(CAST['manager']!), rights, entries)).toEqual(entries);
  });
  it('is empty for others’ orders', () => {
    expect(projectHistory(abilityFor(CAST['buyer']!), rights, entries)).toEqual([]);
  });
});

describe('projection of a product', () => {
  const product = {
    id: 'p1',
    cost: 60,
    byWarehouse: [],
    price: { price: 100 },
    related: [{ id: 'p2', anything: 1 }],
  };
  it('keeps costs from guests and customers', () => {
    for (const role of ['guest', 'consumer', 'buyer'])
      expect(project(abilityFor(CAST[role]!), 'Product', product)).toEqual({
        id: 'p1',
        price: { price: 100 },
        related: product.related,
      });
  });
  it('shows finance all of it', () => {
    expect(project(abilityFor(CAST['finance']!), 'Product', product)).toEqual(product);
  });
});

describe('the catalogue of fields', () => {
  it('puts each field in one group', () => {
    for (const name of SUBJECTS) {
      const all = Object.values(FIELDS[name] ?? {}).flat();
      expect(new Set(all).size, name).toBe(all.length);
    }
  });
});
