import { performance } from 'node:perf_hooks';
import { SYSTEM } from '@orderdesk/domain';
import { advance, compile, decide, definitionSchema, startTree, type Facts } from '@orderdesk/workflow';
import { readShipped } from '../src/testing/shipped-files.ts';

/** Microseconds per call, the median of several rounds after warming up. */
export type DecideBench = { readonly decide: number; readonly advance: number; readonly refuse: number };

const load = (id: string) => compile(definitionSchema.parse(readShipped(id, 'definition')));

const facts: Facts = {
  total: 40_000,
  lineCount: 5,
  paymentMethod: 'wechat',
  paymentStatus: 'due',
  paymentReceived: 0,
  deliveryMethod: 'standard',
  accountKind: 'retailer',
  groupId: 'retailer',
  groupTrusted: false,
  previousOrders: 3,
  creditAvailable: null,
  findings: [],
  shipments: [
    { id: 's1', step: 'allocated' },
    { id: 's2', step: 'allocated' },
  ],
  ownerId: null,
};

/**
 * A payment arriving on the shipped order definition: form and guards checked, snapshot restored, a step through two regions,
 * service clocks and timers.
 */
export function benchDecide(rounds = 9, perRound = 3000): DecideBench {
  const workflows = new Map(['order', 'review'].map((id) => [id, load(id)]));
  const order = workflows.get('order')!;
  const now = new Date('2026-11-23T10:00:00+08:00');
  const resolve = (id: string) => workflows.get(id);
  const started = startTree(resolve, 'order', facts, now, SYSTEM);
  if (!started.ok) throw new Error('The order did not start');
  const { tree } = started;
  const paid = { type: 'payment.received', data: { amount: 40_000 }, actor: SYSTEM };
  const early = { type: 'confirmRefund', data: { reference: 'R1' }, actor: SYSTEM };

  const measure = (call: () => { readonly ok: boolean }, expected: boolean): number => {
    const times: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const begin = performance.now();
      for (let index = 0; index < perRound; index += 1)
        if (call().ok !== expected) throw new Error('The bench decided otherwise than it should');
      times.push(((performance.now() - begin) * 1000) / perRound);
    }
    // The first round warms up.
    const sorted = times.slice(1).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)]!;
  };
  return {
    decide: measure(() => decide(order, tree.main, paid, facts, now), true),
    advance: measure(() => advance(resolve, tree, paid, facts, now), true),
    refuse: measure(() => decide(order, tree.main, early, facts, now), false),
  };
}

if (import.meta.main) {
  const result = benchDecide();
  if (process.argv.includes('--json')) console.log(JSON.stringify(result));
  else
    for (const [name, microseconds] of Object.entries(result))
      console.log(`${name.padEnd(8)} ${microseconds.toFixed(1).padStart(7)} µs`);
}
