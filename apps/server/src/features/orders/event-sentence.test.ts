import type { EventDoc } from '@orderdesk/store';
import { compile, type Compiled, type DefinitionJson } from '@orderdesk/workflow';
import { beforeAll, describe, expect, it } from 'vitest';
import { readShippedWorkflows } from '../workflows/import-shipped-workflows.ts';
import { originOf } from './event-origin.ts';
import { saidIn } from './event-said.ts';
import { stepLabel, stepSentence } from './event-sentence.ts';

const LABEL = { zh: '装车', en: 'Load the lorry' };
const THEIRS = { zh: '已上路', en: 'On its way' };
/** A definition that a manager drew: none of its events is one of the shipped workflows'. */
const own = {
  definition: {
    events: { load: { label: LABEL, customerLabel: THEIRS, who: [] }, weigh: { label: LABEL, who: [] } },
  },
  states: new Map(),
} as unknown as Compiled;
const step = (over: Partial<EventDoc>) =>
  ({
    type: 'load',
    actor: { id: 'zhang', name: '张强', roles: ['warehouse'] },
    data: {},
    stages: [],
    workflow: null,
    ...over,
  }) as EventDoc;
const tell = (origin: Compiled | null, one: EventDoc, forCustomer = false) =>
  stepSentence(origin, one, { said: [], moved: null, forCustomer }).text;

describe('the name of a step in an order’s history', () => {
  it('is the definition’s own, to each side in its words', () => {
    expect(stepLabel(own, step({}), false)).toEqual(LABEL);
    expect(stepLabel(own, step({}), true)).toEqual(THEIRS);
    expect(stepLabel(own, step({ type: 'weigh' }), true)).toEqual(LABEL);
  });

  it('never calls a clock what a person did', () => {
    expect(stepLabel(null, step({ type: 'gone' }), false).zh).toBe('张强处理了订单');
    expect(stepLabel(null, step({ type: 'xstate.after.days.7@a.b' }), false).zh).toBe('到时自动处理');
  });

  it('is a plain sentence where the definition has no words for one', () => {
    expect(tell(own, step({}))).toEqual({ zh: '张强：装车', en: '张强: Load the lorry' });
    expect(tell(own, step({}), true)).toEqual(THEIRS);
  });

  it('says that an order is confirmed where that happened in the same moment', () => {
    const placed = (path: string) => tell(null, step({ type: 'order.placed', stages: [path] }), true).en;
    expect(placed('review:deciding')).toBe('The order was placed');
    expect(placed('active/fulfilment/allocated')).toBe('The order was placed and is confirmed');
  });

  it('keeps the warehouse of a parcel that is put together elsewhere since', () => {
    const form = [{ name: 'shipmentId', type: 'shipment' as const, label: LABEL }];
    const of = { order: { shipments: [] }, warehouse: (id: string) => ({ zh: id, en: id }) } as never;
    const said = saidIn(form, { shipmentId: 's1' }, { ...(of as object), parcelAt: 'sh' } as never);
    expect(said.map(({ text }) => text.en)).toEqual(['sh']);
  });
});

describe('the words of an event', () => {
  it('are those of the version it was sent to, whatever runs and is published now', () => {
    const version = (word: string) => ({
      definition: { events: { load: { label: { zh: word, en: word } } } },
    });
    const workflows = {
      resolve: (id: string, at = 9) => version(`${id} ${at}`),
      current: [version('now')],
    } as never;
    const tree = { main: { workflowId: 'order', version: 3 }, children: {} } as never;
    const of = (workflow: EventDoc['workflow']) =>
      originOf(workflows, tree, step({ workflow }))!.definition.events['load']!.label.en;
    expect(of({ id: 'review', version: 2, child: 'review' })).toBe('review 2');
    expect(of(null)).toBe('order 3');
  });
});

describe('every sentence of the shipped workflows', () => {
  let definitions: DefinitionJson[];
  beforeAll(async () => {
    definitions = await readShippedWorkflows();
  });
  const VALUES: Record<string, unknown> = { money: 20_000, number: 3, boolean: true, date: '2026-11-30' };
  const address = {
    country: 'CN',
    region: '广东省',
    city: '深圳市',
    district: '南山区',
    street: '一路 1 号',
    postcode: '',
  };
  const of = {
    order: { shipments: [{ id: 's1', warehouseId: 'sz' }], totals: { currency: 'CNY' } },
    warehouse: () => ({ zh: '深圳仓', en: 'Shenzhen' }),
  } as never;

  it('stands for each event, for both sides, in both languages, with nothing left open and nothing inner', () => {
    for (const definition of definitions) {
      const origin = compile(definition);
      for (const [type, event] of Object.entries(definition.events)) {
        expect(event.told, `${definition.id} ${type}`).toBeDefined();
        const data = Object.fromEntries(
          (event.form ?? []).map(({ name, type: kind }) => [
            name,
            kind === 'shipment' ? 's1' : kind === 'address' ? address : (VALUES[kind] ?? 'X1'),
          ]),
        );
        const said = saidIn(event.form ?? [], data, of);
        for (const forCustomer of [true, false]) {
          const moved = { zh: '¥1.00', en: '¥1.00' };
          const values = { said, moved, forCustomer };
          const { zh, en } = stepSentence(origin, step({ type, data }), values).text;
          for (const sentence of [zh, en])
            expect(sentence).not.toMatch(/[{}]|shipmentId|\bs1\b|\bsz\b|undefined/);
          expect(zh).toMatch(/\p{Script=Han}/u);
          if (forCustomer) expect(`${zh}${en}`).not.toContain('张强');
        }
      }
    }
  });

  it('tells what the clock did', () => {
    const timers = definitions.flatMap((definition) => {
      const compiled = compile(definition);
      const edges = [...compiled.states.values()].flatMap((state) => state.edges);
      return edges.filter(({ trigger }) => trigger === 'timer').map(({ event }) => ({ compiled, event }));
    });
    expect(timers.length).toBeGreaterThan(10);
    const actor = { id: 'system', name: 'Orderdesk', roles: ['system'] } as const;
    for (const { compiled, event } of timers) {
      for (const forCustomer of [false, true]) {
        const { zh, en } = tell(compiled, step({ type: event, actor }), forCustomer);
        expect(`${zh} ${en}`, event).not.toMatch(/时间到|到时自动处理|[Tt]ime ran out|xstate|active\//);
      }
    }
  });
});
