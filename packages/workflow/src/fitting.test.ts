import type { OrderFacts, Text } from '@orderdesk/domain';
import { describe, expect, it } from 'vitest';
import type { StateDef } from './definition.type.ts';
import { fitting } from './fitting.ts';
import { factsAfter } from './scenario/imagined-facts.ts';
import { shipped, shippedDefinition } from './testing/shipped.ts';
import { actor, facts as usual, MONDAY, sent } from './testing/small-definition.ts';
import { advance, startTree } from './tree/advance.ts';
import { pathOf } from './tree/path-of.ts';
import { stagesOf } from './tree/stages-of.ts';

/** What is said of goods that somebody brings. */
const BROUGHT =
  /运输|路上|送达|送货|发货|发出|签收|承运|on its way|on the way|deliver|ship|\bsent\b|carrier|arriv/i;

/** Events of parcels that were sent off, and their queue. */
const OF_A_JOURNEY = new Set([
  'ship',
  'correctTracking',
  'confirmDelivery',
  'comesBack',
  'countIn',
  'sendAgain',
  'sendReplacement',
]);

const definition = shippedDefinition('order');
const states = (known: Readonly<Record<string, StateDef>>): StateDef[] =>
  Object.values(known).flatMap((state) => [state, ...states(state.states ?? {})]);

describe('an order that is collected', () => {
  const said = (words: readonly (Text | undefined)[]) =>
    words.flatMap((one) => (one ? [one.zh, one.en] : []));

  // What is sent off, and what is on its way, never is one that is collected: the workflow refuses it.
  it('is never said to be brought: not by a state, an event or a milestone of the shipped workflow', () => {
    const words = [
      ...states(definition.states)
        .filter(({ hidden, queue }) => !hidden && queue !== 'delivery' && queue !== 'returns')
        .flatMap((state) => {
          const { label, customerLabel } = fitting(state, 'pickup');
          return said([label, customerLabel]);
        }),
      ...Object.entries(definition.events).flatMap(([name, event]) => {
        if (OF_A_JOURNEY.has(name)) return [];
        const { label, customerLabel, told, confirm } = fitting(event, 'pickup');
        return said([label, customerLabel, told?.staff, told?.customer, confirm]);
      }),
      ...(definition.milestones ?? []).flatMap((step) => said([fitting(step, 'pickup').label])),
    ];
    // Places are names of fields, and money is brought whatever becomes of the goods.
    const read = words.map((text) => text.replaceAll(/\{[^}]*\}|refund is on its way/g, ''));
    expect(read.filter((text) => BROUGHT.test(text))).toEqual([]);
  });

  it('is ready when it is packed, and goes from there to the customer’s hands', () => {
    let facts: OrderFacts = { ...usual, paymentMethod: 'cod', deliveryMethod: 'pickup' };
    const started = startTree(shipped, 'order', facts, MONDAY, actor('customer'));
    if (!started.ok) throw new Error(started.refusal.text.en);
    let { tree } = started;
    facts = factsAfter(facts, started.effects, sent('place'));
    const send = (type: string) => {
      const event = sent(type, actor('warehouse'), { shipmentId: 's1' });
      const decided = advance(shipped, tree, event, facts, MONDAY);
      if (!decided.ok) throw new Error(`${type}: ${decided.refusal.text.en}`);
      tree = decided.tree;
      facts = factsAfter(facts, decided.effects, event);
    };
    const customerReads = () =>
      stagesOf(shipped, tree, { delivery: 'pickup' }).map(({ customerLabel }) => customerLabel.en);
    const path = () => {
      const parcels = facts.shipments.map(({ step }) => ({ step, shippedAt: null, deliveredAt: null }));
      return pathOf(shipped, tree, parcels, 'pickup').map(({ label, state }) => `${label.en} ${state}`);
    };
    send('startPicking');
    expect(path()).toEqual(expect.arrayContaining(['Being prepared current', 'Ready to be collected ahead']));
    send('finishPacking');
    expect(path()).toEqual(expect.arrayContaining(['Ready to be collected current', 'Collected ahead']));
    expect(customerReads()).toContain('Ready: please come to collect it');
    send('handOver');
    expect(path()).toEqual(expect.arrayContaining(['Ready to be collected done', 'Collected current']));
    expect(customerReads()).toContain('Collected: please confirm that all is well');
    expect(path().join()).not.toMatch(BROUGHT);
  });

  it('leaves the words of every other as they are', () => {
    const packed = states(definition.states).find(({ queue }) => queue === 'ship')!;
    expect(fitting(packed, 'standard').label).toEqual(packed.label);
    expect(fitting(packed, null).label).toEqual(packed.label);
    expect(fitting(packed, 'pickup').label).not.toEqual(packed.label);
  });
});
