import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuardUse } from '../definition.type.ts';
import type { GuardScene, Verdict } from '../registry/guard.type.ts';
import { actor, facts } from '../testing/small-definition.ts';
import { holds, obstacles } from './explain.ts';
import { reasons } from './reasons.ts';

const scene = (more: Partial<GuardScene> = {}): GuardScene => ({
  facts,
  event: { type: 'x', data: {}, actor: actor('customer') },
  context: {},
  isIn: (path) => path === 'open',
  ...more,
});
const asking = scene({ event: { type: 'x', data: null, actor: actor('customer') } });
const YES: GuardUse = { type: 'always' };
const NO: GuardUse = { type: 'totalAbove', params: { amount: 1e9 } };
const OPEN: GuardUse = { type: 'dataEquals', params: { field: 'a', value: 1 } };

describe('conditions while asking what is offered', () => {
  it.each<[string, GuardUse, Verdict]>([
    ['a maybe stays a maybe', OPEN, 'maybe'],
    ['and: a no settles it', { and: [OPEN, NO] }, false],
    ['and: a yes does not', { and: [OPEN, YES] }, 'maybe'],
    ['or: a yes settles it', { or: [OPEN, YES] }, true],
    ['or: a no does not', { or: [OPEN, NO] }, 'maybe'],
    ['not of a maybe', { not: OPEN }, 'maybe'],
  ])('%s', (_, use, verdict) => {
    expect(holds(use, asking)).toBe(verdict);
  });
  it('asks whether some shipment would do', () => {
    const at = (step: 'packed' | 'allocated'): GuardUse => ({ type: 'shipmentIs', params: { step } });
    expect(holds(at('allocated'), asking)).toBe('maybe');
    expect(holds(at('packed'), asking)).toBe(false);
  });
});

describe('why a condition does not hold', () => {
  it('names only what stood in the way', () => {
    const found = obstacles(
      { and: [YES, NO, { not: { type: 'inState', params: { state: 'open' } } }] },
      scene(),
    );
    expect(found.map(({ guard }) => guard)).toEqual(['totalAbove', 'inState']);
  });
  it("says it in the definition's words where there are any", () => {
    const because = { zh: '太少', en: 'Too little' };
    expect(obstacles({ ...NO, because }, scene())[0]?.text).toEqual(because);
    expect(obstacles({ not: YES, because }, scene())[0]?.text).toEqual(because);
  });
  it('says each rule that failed, what a form lacks before how the order stands, and who would have to do it last', () => {
    const guard: GuardUse = {
      and: [
        { type: 'actorIs', params: { roles: ['manager'] } },
        NO,
        { type: 'dataGiven', params: { field: 'note' } },
      ],
    };
    expect(reasons(guard, scene()).map(({ zh }) => zh)).toEqual([
      '表单缺少这一项',
      expect.stringContaining('订单金额未超过'),
      '须由经理处理',
    ]);
  });
  it('says of a choice what would have to change, and who may do it as it stands, without joining sentences by “or”', () => {
    const manager: GuardUse = { type: 'actorIs', params: { roles: ['manager', 'finance'] } };
    const [told, ...more] = reasons({ or: [manager, NO] }, scene());
    expect(more).toEqual([]);
    expect(told!.zh).toMatch(/^订单金额未超过[^；]*：须由财务或经理处理$/);
    expect(told!.en).toMatch(/^The order total is not above [^;]*: it takes the role of finance or manager$/);
    const elsewhere: GuardUse = { type: 'inState', params: { state: 'elsewhere' } };
    const [several] = reasons({ or: [manager, NO, elsewhere] }, scene());
    expect(several!.zh).toMatch(
      /^满足其一即可，目前：订单金额未超过.*；订单还没有到这一步；或须由财务或经理处理$/,
    );
    expect(several!.en).toMatch(
      /^One of these has to change: the order total .*; the order has not .*; or it takes the role of finance or manager$/,
    );
    expect(reasons({ not: { and: [YES, YES] } }, scene())).toHaveLength(1);
  });
  it('says of a choice nothing but the field, where filling it in is all it takes', () => {
    const form: GuardUse = {
      type: 'dataGiven',
      params: { field: 'note' },
      because: { zh: '请写明为什么', en: 'Say why' },
    };
    const manager: GuardUse = { type: 'actorIs', params: { roles: ['manager'] } };
    const choice: GuardUse = { or: [manager, { not: YES }, NO, form] };
    expect(reasons(choice, scene()).map(({ en }) => en)).toEqual(['Say why']);
    expect(obstacles(choice, scene()).map(({ guard }) => guard)).toEqual(['dataGiven']);
    const more: GuardUse = { or: [{ and: [form, NO] }, { not: YES }] };
    expect(reasons(more, scene())[0]!.en).toMatch(
      /^One of these has to change: say why, and the order total/i,
    );
  });
  const parcels = (...shipments: GuardScene['facts']['shipments']) =>
    scene({ facts: { ...facts, shipments } });
  it('asks nothing of a parcel that is not there: only that there is none', () => {
    const guard: GuardUse = {
      and: [
        { type: 'shipmentIs', params: { step: 'returning' } },
        { type: 'shipmentBackIs', params: { why: ['lost'] } },
        { type: 'replacedAtMost', params: { count: 2 } },
        {
          type: 'countHasSecond',
          params: { field: 'goods', amount: 1, roles: ['warehouse'], above: ['manager'] },
        },
      ],
    };
    const asked = { ...parcels({ id: 's1', step: 'shipped' }), event: asking.event };
    expect(reasons(guard, asked).map(({ zh }) => zh)).toEqual(['没有包裹处于这一步']);
  });
  it('leaves out what follows from another reason: a parcel that has left was picked', () => {
    const notYet = (step: string, zh: string): GuardUse => ({
      or: [{ not: { type: 'someShipmentReaches', params: { step } } }, NO],
      because: { zh, en: zh },
    });
    const guard: GuardUse = { and: [notYet('picking', '已开始备货'), notYet('shipped', '已发出')] };
    const said = (step: 'picking' | 'shipped') =>
      reasons(guard, parcels({ id: 's1', step })).map(({ zh }) => zh);
    expect([said('shipped'), said('picking')]).toEqual([['已发出'], ['已开始备货']]);
  });
  it('has an obstacle exactly when it does not hold', () => {
    const { use } = fc.letrec<{ use: GuardUse }>((tie) => ({
      use: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(YES, NO, OPEN),
        fc.record({ and: fc.array(tie('use'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ or: fc.array(tie('use'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ not: tie('use') }),
      ),
    }));
    fc.assert(
      fc.property(use, (condition) => {
        expect(obstacles(condition, scene()).length > 0).toBe(holds(condition, scene()) === false);
      }),
    );
  });
});
