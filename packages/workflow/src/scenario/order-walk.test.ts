import { ACTOR_ROLES, PAYMENT_METHODS, SYSTEM, type Actor, type FormField } from '@orderdesk/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Effect, Facts, InstanceTree } from '../instance.ts';
import { shipped, shippedDefinition } from '../testing/shipped.ts';
import { actor, facts, frozen, MONDAY, sent } from '../testing/small-definition.ts';
import { advance, startTree } from '../tree/advance.ts';
import { pendingTimers } from '../tree/due-timers.ts';
import { isOver } from '../tree/is-over.ts';
import { offersOf } from '../tree/offers-of.ts';
import { pathOf } from '../tree/path-of.ts';
import { stagesOf } from '../tree/stages-of.ts';
import { factsAfter } from './imagined-facts.ts';

/** Anything that may happen to an order in any order: whatever people do, an order keeps its promises. */

const declared = { ...shippedDefinition('review').events, ...shippedDefinition('order').events };
const events = Object.keys(declared);
const people = ACTOR_ROLES.map((role) => actor(role));

const place = fc.record({
  paymentMethod: fc.constantFrom(...PAYMENT_METHODS),
  total: fc.constantFrom(40_000, 6_000_000),
  groupTrusted: fc.boolean(),
  severity: fc.constantFrom(null, 'warn' as const, 'block' as const),
  parcels: fc.integer({ min: 1, max: 3 }),
});
type Move =
  | { readonly event: string; readonly who: Actor; readonly parcel: number }
  | { readonly pick: number; readonly parcel: number }
  | 'timer';
const parcel = fc.integer({ min: 1, max: 3 });
const move: fc.Arbitrary<Move> = fc.oneof(
  // Mostly what is offered, now and then what is not.
  { weight: 20, arbitrary: fc.record({ pick: fc.nat(), parcel }) },
  {
    weight: 2,
    arbitrary: fc.record({ event: fc.constantFrom(...events), who: fc.constantFrom(...people), parcel }),
  },
  { weight: 1, arbitrary: fc.constant('timer' as const) },
);

function filledIn(form: readonly FormField[], parcel: number, total: number): Record<string, unknown> {
  const value = ({ type }: FormField): unknown =>
    type === 'money' ? total : type === 'shipment' ? `s${parcel}` : 'x';
  const given = form.filter(({ type }) => type !== 'address');
  return Object.fromEntries(given.map((field): [string, unknown] => [field.name, value(field)]));
}
const formOf = (event: string): readonly FormField[] => declared[event]?.form ?? [];

class Walk {
  tree: InstanceTree;
  facts: Facts;
  now = MONDAY;
  readonly done: Effect[] = [];

  constructor(on: Facts) {
    const started = startTree(shipped, 'order', on, MONDAY, actor('customer'));
    if (!started.ok) throw new Error('did not start');
    this.tree = frozen(started.tree);
    this.facts = factsAfter(on, started.effects, sent('place'));
    this.done.push(...started.effects);
  }
  send(type: string, who = SYSTEM, data: Record<string, unknown> = {}, child?: string | null): boolean {
    const event = { type, data, actor: who };
    const decided = advance(shipped, this.tree, event, this.facts, this.now, child);
    if (!decided.ok) return false;
    this.tree = frozen(decided.tree);
    this.facts = factsAfter(this.facts, decided.effects, event);
    this.done.push(...decided.effects);
    return true;
  }
  isIn(state: string): boolean {
    return this.tree.main.active.some(({ path }) => path === state);
  }
  /** Everything somebody may do now, by event. */
  allowed(): Map<string, Actor> {
    const offered = people.flatMap((who) =>
      offersOf(shipped, this.tree, who, this.facts, this.now).map((offer) => ({ ...offer, who })),
    );
    return new Map(offered.filter(({ allowed }) => allowed).map(({ event, who }) => [event, who]));
  }
  make(one: Move): void {
    if (one === 'timer') return this.fireNext();
    const [event, who] = 'pick' in one ? this.picked(one.pick) : [one.event, one.who];
    const shipment = (one.parcel % this.facts.shipments.length) + 1;
    if (event) this.send(event, who, filledIn(formOf(event), shipment, this.facts.total));
  }
  /** Something that is offered; cancelling is left to chance, it would end most orders before they begin. */
  picked(nth: number): [string, Actor] | [] {
    const onwards = [...this.allowed()].filter(([event]) => event !== 'cancel' && event !== 'reject');
    return onwards[nth % onwards.length] ?? [];
  }
  fireNext(): void {
    const [next] = pendingTimers(this.tree);
    if (!next) return;
    this.now = new Date(Math.max(this.now.getTime(), Date.parse(next.dueAt)));
    expect(this.send(next.event, SYSTEM, {}, next.child)).toBe(true);
  }
}

describe('an order, whatever people do', () => {
  it('never loses its way', () => {
    fc.assert(
      fc.property(
        place,
        fc.array(move, { maxLength: 40, size: 'max' }),
        ({ severity, parcels, ...rest }, moves) => {
          const walk = new Walk({
            ...facts,
            ...rest,
            creditAvailable: 10_000_000,
            findings: severity ? [{ kind: 'credit', severity }] : [],
            shipments: Array.from({ length: parcels }, (_, index) => ({
              id: `s${index + 1}`,
              step: 'allocated' as const,
            })),
          });
          const online = !['cod', 'credit'].includes(rest.paymentMethod);
          for (const one of moves) {
            const hadProblem = stagesOf(shipped, walk.tree).some(({ tone }) => tone === 'bad');
            const before = walk.done.length;
            walk.make(one);

            const { tree } = walk;
            const paid = walk.done.some(
              ({ type, params }) => type === 'recordPayment' && params['status'] === 'paid',
            );
            const moved = walk.done.slice(before).filter(({ type }) => type === 'moveShipment');
            if (online && moved.length > 0) expect(paid).toBe(true);
            if (hadProblem) expect(moved.map(({ params }) => params['to'])).not.toContain('shipped');
            expect(stagesOf(shipped, tree).length).toBeGreaterThan(0);
            expect(pathOf(shipped, tree).filter(({ state }) => state === 'current')).toHaveLength(
              isOver(shipped, tree) ? 0 : 1,
            );
            if (tree.main.status === 'done') {
              expect([tree.children, pendingTimers(tree)]).toEqual([{}, []]);
              if (tree.main.outcome === 'completed') expect(paid).toBe(true);
            } else {
              expect(walk.allowed().size > 0 || pendingTimers(tree).length > 0).toBe(true);
            }
          }
        },
      ),
      { numRuns: 80 },
    );
  });
  it('takes credit once, and gives it back once when it is called off: what is paid owes none', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 50, size: 'max' }), (moves) => {
        const walk = new Walk({ ...facts, paymentMethod: 'credit', creditAvailable: 1_000_000 });
        for (const one of moves) walk.make(one);
        const taken = walk.done.filter(({ type }) => type === 'useCredit').length;
        const given = walk.done.filter(({ type }) => type === 'freeCredit').length;
        expect(taken).toBe(1);
        const isOff = walk.tree.main.outcome === 'cancelled' || walk.isIn('refunding');
        expect(given).toBe(isOff ? 1 : 0);
      }),
      { numRuns: 40 },
    );
  });
});
