import { type Actor, type OrderFacts, type ShipmentStep, SYSTEM } from '@orderdesk/domain';
import { describe, expect, it } from 'vitest';
import type { InstanceTree } from '../instance.ts';
import { factsAfter } from '../scenario/imagined-facts.ts';
import { shipped } from '../testing/shipped.ts';
import { actor, facts as usual, MONDAY, sent } from '../testing/small-definition.ts';
import { advance, startTree } from './advance.ts';
import { fireDue } from './due-timers.ts';
import { isOver } from './is-over.ts';
import { pathOf } from './path-of.ts';
import { stagesOf } from './stages-of.ts';

/** An order of the shipped workflow, worked on by hand; each step a minute after the one before it. */
class Life {
  now = MONDAY.getTime();
  tree: InstanceTree;
  facts: OrderFacts;
  owes = false;
  readonly times = new Map<string, { shippedAt: string | null; deliveredAt: string | null }>();

  constructor(on: Partial<OrderFacts>) {
    this.facts = { ...usual, ...on };
    const started = startTree(shipped, 'order', this.facts, MONDAY, actor('customer'));
    if (!started.ok) throw new Error(started.refusal.text.en);
    this.tree = started.tree;
    this.facts = factsAfter(this.facts, started.effects, sent('place'));
  }

  send(type: string, by: Actor, data: Record<string, unknown> = {}): this {
    this.now += 60_000;
    const at = new Date(this.now);
    const event = sent(type, by, data);
    const decided = advance(shipped, this.tree, event, this.facts, at);
    if (!decided.ok) throw new Error(`${type}: ${decided.refusal.text.en}`);
    this.tree = decided.tree;
    this.facts = factsAfter(this.facts, decided.effects, event);
    const id = data['shipmentId'];
    if (typeof id === 'string') {
      const known = this.times.get(id) ?? { shippedAt: null, deliveredAt: null };
      if (type === 'ship') this.times.set(id, { ...known, shippedAt: at.toISOString() });
      if (type === 'confirmDelivery') this.times.set(id, { ...known, deliveredAt: at.toISOString() });
    }
    return this;
  }

  move(id: string, ...events: string[]): this {
    for (const type of events)
      this.send(type, actor('warehouse'), {
        shipmentId: id,
        ...(type === 'ship' && { carrier: 'SF', tracking: 'SF1' }),
      });
    return this;
  }

  get parcels() {
    return this.facts.shipments.map(({ id, step }: { id: string; step: ShipmentStep }) => ({
      step,
      ...(this.times.get(id) ?? { shippedAt: null, deliveredAt: null }),
    }));
  }

  get path() {
    return pathOf(shipped, this.tree, this.parcels, null, this.owes);
  }

  get brief(): string {
    return this.path
      .filter(({ state }) => state !== 'skipped')
      .map(({ id, state, part }) => `${id} ${state}${part ? ` ${part.done}/${part.of}` : ''}`)
      .join(', ');
  }
}

const money = actor('finance');
const cash = { paymentMethod: 'cod' } as const;
const onAccount = { paymentMethod: 'credit', creditAvailable: 1_000_000 } as const;
const two = {
  shipments: [
    { id: 's1', step: 'allocated' },
    { id: 's2', step: 'allocated' },
  ],
} as const;

describe('the path says how far the goods are, whatever money and review do beside it', () => {
  it('a packed order is being prepared, not just confirmed', () => {
    expect(new Life(cash).move('s1', 'startPicking', 'finishPacking').brief).toBe(
      'submitted done, approved done, picking current, shipped ahead, delivered ahead, completed ahead',
    );
  });

  it('a delivered order on account is delivered, though the invoice is open', () => {
    const life = new Life(onAccount).move('s1', 'startPicking', 'finishPacking', 'ship', 'confirmDelivery');
    const delivered =
      'submitted done, approved done, picking done, shipped done, delivered current, completed ahead';
    expect(life.brief).toBe(delivered);
    expect(life.send('confirmReceipt', actor('customer')).brief).toBe(delivered);
  });

  it('what was paid is not said to be paid while a rest is due', () => {
    const life = new Life({ paymentMethod: 'wechat' });
    life.send('payment.received', SYSTEM, { amount: life.facts.total });
    expect(life.brief).toMatch(/^submitted done, approved (done|current), paid done/);
    life.owes = true;
    expect(life.brief).not.toContain('paid');
  });

  it('an order of which one parcel has left says so', () => {
    const life = new Life({ ...cash, ...two }).move('s1', 'startPicking', 'finishPacking', 'ship');
    expect(life.brief).toBe(
      'submitted done, approved done, picking current 1/2, shipped current 1/2, delivered ahead, completed ahead',
    );
    life.move('s2', 'startPicking', 'finishPacking').move('s1', 'confirmDelivery');
    expect(life.brief).toBe(
      'submitted done, approved done, picking done, shipped current 1/2, delivered current 1/2, completed ahead',
    );
  });

  it('a parcel that did not arrive says so, until it is sent once more', () => {
    const life = new Life({ ...cash, ...two }).move('s1', 'startPicking', 'finishPacking', 'ship');
    life.send('comesBack', actor('service'), { shipmentId: 's1', why: 'refused' });
    expect(life.brief).toContain('shipped current 1/2, returning current 1/2, delivered ahead');
    life.move('s2', 'startPicking', 'finishPacking', 'ship', 'confirmDelivery');
    expect(life.brief).toContain('returning current 1/2, delivered current 1/2');
    life.send('sendAgain', actor('warehouse'), { shipmentId: 's1', carrier: 'SF', tracking: 'SF2' });
    expect(life.brief).not.toContain('returning');
  });

  it('an order of which nothing could be delivered stopped at that, and was not called off', () => {
    const life = new Life(cash).move('s1', 'startPicking', 'finishPacking', 'ship');
    life.send('comesBack', actor('service'), { shipmentId: 's1', why: 'lost' });
    life.send('countIn', actor('manager'), { shipmentId: 's1', goods: { l1: 0 } });
    expect(life.brief).toContain('cancelled stopped');
    expect(life.path.find(({ id }) => id === 'cancelled')!.label.en).toBe('Not delivered');
    const [stage] = stagesOf(shipped, life.tree, { parcels: life.parcels });
    expect(stage!.customerLabel.en).toBe('Could not be delivered: nothing is charged');
  });

  it('a question or a problem beside it takes nothing back', () => {
    const life = new Life(cash).move('s1', 'startPicking', 'finishPacking');
    const before = life.brief;
    life.send('reportProblem', actor('warehouse'), { text: 'x' });
    expect(life.brief).toBe(before);
    expect(life.send('ask', actor('service'), { text: 'x' }).brief).toBe(before);
  });
});

describe('the times on the path stand in the order things happened', () => {
  const inOrder = (life: Life) => {
    const times = life.path.flatMap(({ at }) => at ?? []);
    expect(times).toEqual(times.toSorted());
    return life.path.filter(({ at }) => at !== null).map(({ id }) => id);
  };

  it('cash on delivery is paid after it was delivered', () => {
    const life = new Life(cash)
      .move('s1', 'startPicking', 'finishPacking', 'ship', 'confirmDelivery')
      .send('confirmPayment', money, { amount: usual.total, reference: 'T1' });
    expect(inOrder(life)).toEqual(['submitted', 'approved', 'picking', 'shipped', 'delivered', 'paid']);
    expect(life.brief).toContain('delivered current, paid done, completed ahead');
  });

  it('what ends with the last payment was paid before it was completed', () => {
    const life = new Life(onAccount)
      .move('s1', 'startPicking', 'finishPacking', 'ship', 'confirmDelivery')
      .send('confirmReceipt', actor('customer'))
      .send('confirmPayment', money, { amount: usual.total, reference: 'T1' });
    expect(inOrder(life).slice(-3)).toEqual(['delivered', 'paid', 'completed']);
  });

  it('an online order is paid before it is prepared', () => {
    const life = new Life({})
      .send('confirmPayment', money, { amount: usual.total, reference: 'T1' })
      .move('s1', 'startPicking');
    expect(inOrder(life)).toEqual(['submitted', 'approved', 'paid', 'picking']);
  });
});

describe('an order in which nothing is left to do', () => {
  it('is completed, is not any more once something is wrong, and is completed since it was when it ends', () => {
    const life = new Life(cash)
      .move('s1', 'startPicking', 'finishPacking', 'ship', 'confirmDelivery')
      .send('confirmReceipt', actor('customer'))
      .send('confirmPayment', money, { amount: usual.total, reference: 'T1' });
    const shown = () => stagesOf(shipped, life.tree).map(({ label, since }) => [label.en, since]);
    const ended = new Date(life.now).toISOString();
    expect([life.brief.endsWith('completed done'), isOver(shipped, life.tree)]).toEqual([true, true]);
    expect(shown()).toEqual([['Completed', ended]]);

    life.send('reportProblem', actor('customer'), { text: 'x' });
    expect([life.brief.endsWith('completed ahead'), isOver(shipped, life.tree)]).toEqual([true, false]);
    life.send('resolveProblem', actor('service'), { answer: 'x' });
    const again = new Date(life.now).toISOString();
    expect(life.path.at(-1)).toMatchObject({ id: 'completed', state: 'done', at: again });

    const later = new Date(life.now + 31 * 86_400_000);
    life.tree = fireDue(shipped, life.tree, life.facts, later, () => life.facts);
    expect(life.tree.main).toMatchObject({ status: 'done', outcome: 'completed' });
    expect(shown()).toEqual([['Completed', again]]);
    expect(life.path.at(-1)).toMatchObject({ state: 'done', at: again });
  });
});

describe('what was refused or called off gets no tick', () => {
  it('a rejected order stopped at the review', () => {
    const doubtful = { findings: [{ kind: 'note', severity: 'warn' }] } as const;
    expect(new Life(doubtful).send('reject', actor('reviewer'), { reason: 'x' }).brief).toBe(
      'submitted done, rejected stopped',
    );
  });

  it('a paid order that was cancelled is being refunded, then stopped', () => {
    const life = new Life({})
      .send('confirmPayment', money, { amount: usual.total, reference: 'T1' })
      .send('cancel', actor('service'), { reason: 'sold out' });
    expect(life.brief).toBe('submitted done, approved done, paid done, refunding current');
    expect(life.send('confirmRefund', actor('manager'), { reference: 'R1' }).brief).toBe(
      'submitted done, approved done, paid done, refunding done, cancelled stopped',
    );
  });

  it('an order that was not paid in time stopped', () => {
    const life = new Life({});
    life.tree = fireDue(shipped, life.tree, life.facts, new Date(life.now + 86_400_000), () => life.facts);
    expect(life.brief).toBe('submitted done, approved done, expired stopped');
  });
});
