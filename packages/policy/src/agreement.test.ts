import { accessibleBy } from '@casl/mongoose';
import { COMPANY_ROLES, STAFF_ROLES, type Person } from '@orderdesk/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abilityFor } from './ability.ts';
import { abilityForAudience, audienceOf } from './audience.ts';
import { homeless, idle } from './cast.fixture.ts';
import { mayRead } from './order-rights.ts';
import { permittedFields } from './project.ts';
import type { OrderRights } from './subjects.ts';

/** Enough of MongoDB's filters to say what a query finds, written without CASL so that it cannot share its mistakes. */
function finds(query: Record<string, unknown>, doc: unknown): boolean {
  return Object.entries(query).every(([key, wanted]) => {
    if (key === '$and') return (wanted as Record<string, unknown>[]).every((each) => finds(each, doc));
    if (key === '$or') return (wanted as Record<string, unknown>[]).some((each) => finds(each, doc));
    if (key === '$expr') return JSON.stringify(wanted) !== '{"$eq":[0,1]}';
    if (key.startsWith('$')) throw new Error(`Not in this matcher: ${key}`);
    const value = key
      .split('.')
      .reduce<unknown>((at, part) => (at as Record<string, unknown> | null)?.[part], doc);
    if (typeof wanted !== 'object' || wanted === null) return value === wanted;
    if (!('$in' in wanted)) throw new Error(`Not in this matcher: ${JSON.stringify(wanted)}`);
    return (wanted.$in as unknown[]).includes(value);
  });
}

const ids = fc.constantFrom('a', 'b', 'c', 'acme', 'globex');
const person: fc.Arbitrary<Person> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom('staff', 'dealer', 'retailer', 'consumer'),
    roles: fc
      .subarray([...STAFF_ROLES])
      .chain((roles) => fc.shuffledSubarray(roles, { minLength: roles.length })),
    companyId: fc.constantFrom(null, 'acme', 'globex'),
    companyRole: fc.constantFrom(...COMPANY_ROLES),
  })
  .map((some) => ({
    ...homeless,
    ...some,
    roles: some.kind === 'staff' ? some.roles : [],
    companyId: some.kind === 'dealer' || some.kind === 'retailer' ? some.companyId : null,
    companyRole: some.companyId === null ? null : some.companyRole,
  }));
const order: fc.Arbitrary<OrderRights & { readonly _id: string }> = fc.record({
  _id: fc.uuid(),
  customer: fc.record({ id: ids }),
  inFulfilment: fc.boolean(),
  owner: fc.option(fc.record({ id: ids })),
});

describe('a person, their audience and their list query', () => {
  it('agree on every order', () => {
    let seen = 0;
    fc.assert(
      fc.property(person, order, (me, some) => {
        const own = abilityFor(me);
        const audience = abilityForAudience(audienceOf(me)!);
        const answer = mayRead(own, some);
        seen += answer ? 1 : 0;
        expect(mayRead(audience, some)).toBe(answer);
        for (const ability of [own, audience]) {
          expect(finds(accessibleBy(ability, 'read').ofType('Order'), some)).toBe(answer);
        }
        expect(permittedFields(audience, 'Order', some)).toEqual(permittedFields(own, 'Order', some));
        expect(permittedFields(own, 'Order', some).length > 0).toBe(answer);
      }),
      { numRuns: 2000 },
    );
    expect(seen).toBeGreaterThan(300);
    expect(seen).toBeLessThan(1700);
  });
  it('agree on the fields of two people in one audience', () => {
    fc.assert(
      fc.property(person, person, order, (one, other, some) => {
        if (audienceOf(one) !== audienceOf(other)) return;
        expect(permittedFields(abilityFor(one), 'Order', some)).toEqual(
          permittedFields(abilityFor(other), 'Order', some),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('audiences', () => {
  it.each<[Person | null, string | null]>([
    [null, null],
    [idle, 'staff:'],
    [{ ...idle, roles: ['warehouse', 'finance', 'warehouse'] }, 'staff:finance+warehouse'],
    [{ ...homeless, companyId: 'acme' }, 'company:acme'],
    [homeless, 'person:me-dealer'],
  ])('are named by what one sees', (me, key) => {
    expect(audienceOf(me)).toBe(key);
  });
  it.each([
    '',
    'staff',
    'staff:boss',
    'staff:admin+boss',
    'company:',
    'person:',
    'everyone:x',
    'xstaff:admin',
  ])('that do not exist see nothing: "%s"', (key) => {
    const ability = abilityForAudience(key);
    expect(ability.can('read', 'Order')).toBe(false);
    expect(mayRead(ability, { customer: { id: '' }, inFulfilment: true })).toBe(false);
  });
  it('see orders and do nothing else', () => {
    const ability = abilityForAudience('staff:admin');
    expect(ability.can('read', 'Person')).toBe(false);
    expect(ability.can('handle', 'Order')).toBe(false);
  });
});
