import { LOCALES } from '@orderdesk/domain';
import { describe, expect, it } from 'vitest';
import { abilityFor } from './ability.ts';
import { AS, CAST, homeless, idle, ordersAround } from './cast.fixture.ts';
import { ACTIONS, may, SUBJECTS, type OrderRights } from './subjects.ts';
import { why } from './why.ts';

const order: OrderRights = {
  customer: { id: 'other-person' },
  inFulfilment: false,
  owner: { id: 'somebody' },
};
const ask = (role: string) => abilityFor(CAST[role]!);

describe('why not', () => {
  it('has nothing to say about what is allowed', () => {
    expect(why(ask('reviewer'), 'handle', 'Order', order)).toBeNull();
  });
  it.each([
    ['a guest to sign in', why(ask('guest'), 'place', 'Order'), 'session.required'],
    ['staff to use another account', why(ask('admin'), 'place', 'Order'), 'policy.staff-cannot-order'],
    ['a dealer to join a company', why(abilityFor(homeless), 'place', 'Order'), 'policy.company-missing'],
    ['a customer whose it is not', why(ask('consumer'), 'read', 'Order', order), 'policy.not-yours'],
    ['the warehouse to wait', why(ask('warehouse'), 'handle', 'Order', order), 'policy.not-in-fulfilment'],
    ['who assigns', why(ask('service'), 'assign', 'Order', order), 'policy.not-owner'],
    ['staff without roles', why(abilityFor(idle), 'read', 'Order', order), 'policy.forbidden'],
  ])('tells %s', (_, refusal, code) => {
    expect(refusal?.code).toBe(code);
  });
  it('names the roles it takes', () => {
    expect(why(ask('service'), 'edit', 'Price')).toEqual({
      code: 'policy.forbidden',
      text: {
        zh: '您无权修改价格，需要以下角色之一：经理、管理员',
        en: 'You may not change a price: that takes the role of manager or administrator',
      },
      facts: { action: 'edit', subject: 'Price', needs: ['manager', 'admin'], roles: ['service'] },
    });
    const cost = why(ask('reviewer'), 'read', 'Order', order, 'lines.cost');
    expect(cost?.facts).toMatchObject({ field: 'lines.cost', needs: ['finance', 'manager', 'admin'] });
  });
  it('does not tell customers about the staff’s roles', () => {
    expect(why(ask('consumer'), 'edit', 'Price')?.text).toEqual({
      zh: '您无权修改价格',
      en: 'You may not change a price',
    });
  });
  it('answers exactly when something is refused, for everybody and everything, in both languages', () => {
    for (const me of Object.values(CAST))
      for (const action of ACTIONS)
        for (const name of SUBJECTS) {
          const ability = abilityFor(me);
          const refusal = why(ability, action, name);
          expect(refusal === null).toBe(may(ability, action, name));
          for (const locale of LOCALES) if (refusal) expect(refusal.text[locale]).not.toBe('');
        }
    for (const me of Object.values(CAST))
      for (const as of AS)
        for (const each of ordersAround(me)) {
          const event = { as, order: each };
          const ability = abilityFor(me);
          expect(why(ability, 'send', 'OrderEvent', event) === null).toBe(
            may(ability, 'send', 'OrderEvent', event),
          );
        }
  });
});
