import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuantity, roundQuantity, ruleIn } from './cart.ts';
import type { Unit } from './order.ts';

const unit = (per: number): Unit => ({ id: `u${per}`, label: { zh: '盒', en: 'box' }, per });

describe('the smallest order and its steps', () => {
  it('are counted in the unit ordered', () => {
    expect(ruleIn({ minimum: 10, step: 5 }, unit(1))).toEqual({ minimum: 10, step: 5 });
    expect(ruleIn({ minimum: 10, step: 5 }, unit(4))).toEqual({ minimum: 5, step: 5 });
    expect(ruleIn({ minimum: 10, step: 5 }, unit(20))).toEqual({ minimum: 1, step: 1 });
  });
  it('accept what keeps to them', () => {
    expect(checkQuantity({ minimum: 10, step: 5 }, unit(1), 15)).toBeNull();
  });
  it('refuse too few, saying how many', () => {
    expect(checkQuantity({ minimum: 10, step: 5 }, unit(1), 5)).toMatchObject({
      code: 'quantity.minimum',
      text: { zh: '至少订购 10 盒' },
      facts: { asked: 5, minimum: 10, step: 5 },
    });
    expect(checkQuantity({ minimum: 1, step: 1 }, unit(1), Number.NaN)?.code).toBe('quantity.minimum');
  });
  it('refuse what is between the steps', () => {
    expect(checkQuantity({ minimum: 10, step: 5 }, unit(1), 12)?.code).toBe('quantity.step');
    expect(checkQuantity({ minimum: 1, step: 1 }, unit(1), 1.5)?.code).toBe('quantity.step');
  });
  it('count the product over the whole order: a box and one piece fill a minimum together', () => {
    const two = { minimum: 2, step: 1 };
    expect(checkQuantity(two, unit(1), 1)?.code).toBe('quantity.minimum');
    expect(checkQuantity(two, unit(1), 1, 24)).toBeNull();
    expect(ruleIn(two, unit(1), 24)).toEqual({ minimum: 1, step: 1 });
    expect(ruleIn({ minimum: 20, step: 5 }, unit(1), 7)).toEqual({ minimum: 13, step: 5 });
  });
  it('refuse what is out of step with the rest, and say the own rule where this line cannot mend it', () => {
    expect(checkQuantity({ minimum: 2, step: 2 }, unit(24), 1, 1)?.code).toBe('quantity.step');
    expect(ruleIn({ minimum: 2, step: 2 }, unit(24), 1)).toEqual({ minimum: 1, step: 1 });
  });
  it('with the product on other lines, agree with the rule over all of them', () => {
    const small = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(small, small, small, fc.nat(200), small, (minimum, step, per, elsewhere, quantity) => {
        const rule = { minimum, step };
        const pieces = elsewhere + quantity * per;
        expect(checkQuantity(rule, unit(per), quantity, elsewhere) === null).toBe(
          pieces >= minimum && pieces % step === 0,
        );
        const here = ruleIn(rule, unit(per), elsewhere);
        const mendable = checkQuantity(rule, unit(per), here.minimum, elsewhere) === null;
        if (mendable) expect(checkQuantity(rule, unit(per), here.minimum + here.step, elsewhere)).toBeNull();
      }),
    );
  });
  it('agree with the rule in base units, and rounding gives the nearest that does', () => {
    const small = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(small, small, small, fc.integer({ min: 1, max: 500 }), (minimum, step, per, quantity) => {
        const rule = { minimum, step };
        const allowed = (count: number): boolean => count * per >= minimum && (count * per) % step === 0;
        expect(checkQuantity(rule, unit(per), quantity) === null).toBe(allowed(quantity));
        const rounded = roundQuantity(rule, unit(per), quantity);
        expect(allowed(rounded)).toBe(true);
        for (let count = quantity; count < rounded; count += 1) expect(allowed(count)).toBe(false);
      }),
    );
  });
});
