import { SYSTEM } from '@orderdesk/domain';
import { describe, expect, it } from 'vitest';
import type { Definition, StateDef } from '../definition.type.ts';
import type { InstanceTree, WorkflowEvent } from '../instance.ts';
import { resolveAmong, shipped } from '../testing/shipped.ts';
import { actor, facts, frozen, MONDAY, sent, smallDefinition } from '../testing/small-definition.ts';
import { advance, startTree } from './advance.ts';
import { pendingTimers } from './due-timers.ts';
import { offersOf } from './offers-of.ts';
import { stagesOf } from './stages-of.ts';
import type { Resolve, TreeChange } from './tree.type.ts';

const label = { zh: '状态', en: 'State' };
const firstOrder = { ...facts, findings: [{ kind: 'first-order', severity: 'warn' }] as const };
const reviewer = actor('reviewer');

function begun(resolve: Resolve, id: string, on = facts): TreeChange {
  const decided = startTree(resolve, id, on, MONDAY, actor('customer'));
  if (!decided.ok) throw new Error(decided.refusal.text.en);
  return decided;
}
function taken(resolve: Resolve, tree: InstanceTree, event: WorkflowEvent, on = facts): TreeChange {
  const decided = advance(resolve, frozen(tree), event, on, MONDAY);
  if (!decided.ok) throw new Error(decided.refusal.text.en);
  return decided;
}
const withState = (id: string, states: Record<string, StateDef>): Definition => ({
  ...smallDefinition(),
  id,
  milestones: [],
  states: { ...smallDefinition().states, ...states },
});

describe('a tree of workflows', () => {
  it('starts the child of the state it comes to rest in, with timers addressed to it', () => {
    const { tree, timers } = begun(shipped, 'order', firstOrder);
    expect(Object.keys(tree.children)).toEqual(['review']);
    expect(new Set(timers.set.map(({ child }) => child))).toEqual(new Set(['review']));
    expect(stagesOf(shipped, tree).map(({ id, queue }) => [id, queue])).toEqual([
      ['review/deciding', 'review'],
    ]);
  });
  it('lets a child that ends by itself be followed by its parent in the same call', () => {
    const { tree, effects } = begun(shipped, 'order');
    expect(tree.children).toEqual({});
    expect(stagesOf(shipped, tree).map(({ id }) => id)).toEqual(['active/payment/awaiting']);
    expect(effects.map(({ type }) => type)).toContain('createShipments');
  });
  it('says which instance took an event, in which version', () => {
    const { tree } = begun(shipped, 'order', firstOrder);
    expect(taken(shipped, tree, sent('approve', reviewer), firstOrder)).toMatchObject({
      takenBy: { workflowId: 'review', version: 1, child: 'review' },
    });
    expect(taken(shipped, tree, sent('cancel'), firstOrder)).toMatchObject({
      takenBy: { workflowId: 'order', version: 1, child: null },
    });
  });
  it("tells the parent of the child's outcome, and forgets the child with its timers", () => {
    const { tree, timers } = begun(shipped, 'order', firstOrder);
    const after = taken(shipped, tree, sent('approve', reviewer), firstOrder);
    expect(after.tree.children).toEqual({});
    expect(after.timers.cancel).toEqual(
      expect.arrayContaining(timers.set.map(({ id, child }) => ({ id, child }))),
    );
    expect(after.timers.set.every(({ child }) => child === null)).toBe(true);
  });
  it('stops the child when its state is left', () => {
    const { tree } = begun(shipped, 'order', firstOrder);
    const after = taken(shipped, tree, sent('cancel'), firstOrder);
    expect(after.tree).toMatchObject({
      children: {},
      main: { active: [{ path: 'cancelled' }], outcome: 'cancelled' },
    });
    expect(after.timers.cancel.every(({ child }) => child === 'review')).toBe(true);
    expect(after.timers.cancel).toHaveLength(3);
  });
  it('gives a timer to the workflow it belongs to, and to no other', () => {
    const { tree } = begun(shipped, 'order', firstOrder);
    const [timer] = pendingTimers(tree);
    const event = { type: timer!.event, data: {}, actor: SYSTEM };
    const due = new Date(timer!.dueAt);
    expect(advance(shipped, tree, event, firstOrder, due, null)).toMatchObject({
      refusal: { code: 'workflow.timer-stale' },
    });
    expect(advance(shipped, tree, event, firstOrder, due, 'gone')).toMatchObject({ ok: false });
    expect(advance(shipped, tree, event, firstOrder, due, timer!.child)).toMatchObject({
      ok: true,
      effects: [{ type: 'escalate' }],
    });
  });
  it('answers with the refusal that knew most', () => {
    const { tree } = begun(shipped, 'order', firstOrder);
    const codeOf = (event: WorkflowEvent) => advance(shipped, tree, event, firstOrder, MONDAY);
    expect(codeOf(sent('approve', actor('service')))).toMatchObject({
      refusal: { code: 'workflow.not-permitted' },
    });
    expect(codeOf(sent('reject', reviewer))).toMatchObject({ refusal: { code: 'workflow.form' } });
    expect(codeOf(sent('child.done.review', SYSTEM, { outcome: 'approved' }))).toMatchObject({
      refusal: { code: 'workflow.not-offered' },
    });
  });
  it('offers what all workflows offer, what is allowed first', () => {
    const { tree } = begun(shipped, 'order', firstOrder);
    const offered = offersOf(shipped, tree, reviewer, firstOrder, MONDAY);
    const allowed = offered.filter((offer) => offer.allowed).map(({ event }) => event);
    expect(allowed).toEqual(['approve', 'ask', 'sendBack', 'correct', 'reject', 'cancel']);
    expect(offered.slice(allowed.length).some((offer) => offer.allowed)).toBe(false);
    const blocked = { ...facts, findings: [{ kind: 'credit', severity: 'block' }] as const };
    const why = offersOf(shipped, tree, reviewer, blocked, MONDAY).find(({ event }) => event === 'approve');
    expect(why).toMatchObject({
      allowed: false,
      refusal: {
        code: 'workflow.guard',
        text: { en: expect.stringContaining('let a manager approve it') as unknown },
      },
    });
  });
  it("keeps a child's child under both names", () => {
    const host = (workflow: string): StateDef => ({
      label,
      child: { workflow, onDone: [{ target: 'shipped' }] },
      on: { ship: [{ target: 'expired' }] },
    });
    const top = withState('top', { paid: host('middle') });
    const middle = { ...withState('middle', { unpaid: host('small') }) };
    const resolve = resolveAmong(
      top,
      {
        ...middle,
        states: {
          unpaid: middle.states['unpaid']!,
          shipped: middle.states['shipped']!,
          expired: middle.states['expired']!,
        },
      },
      smallDefinition(),
    );
    const paid = taken(resolve, begun(resolve, 'top').tree, sent('pay'));
    expect(Object.keys(paid.tree.children).sort()).toEqual(['middle', 'middle.small']);
    expect(stagesOf(resolve, paid.tree).map(({ id }) => id)).toEqual(['paid/unpaid/unpaid']);
    const inner = taken(
      resolve,
      taken(resolve, paid.tree, sent('pay')).tree,
      sent('ship', actor('warehouse')),
    );
    expect(inner.tree).toMatchObject({ children: {}, main: { outcome: 'shipped' } });
  });
});

describe('faults of a tree', () => {
  it('is a fault when workflows wake each other without end', () => {
    const quick: Definition = {
      ...smallDefinition(),
      id: 'quick',
      milestones: [],
      queues: [],
      events: {},
      states: { unpaid: { label, always: [{ target: 'over' }] }, over: { type: 'final', label } },
    };
    const again: StateDef = {
      label,
      child: { workflow: 'quick', onDone: [{ target: 'paid', reenter: true }] },
      on: { ship: [{ target: 'shipped' }] },
    };
    const resolve = resolveAmong(withState('loop', { paid: again }), quick);
    const { tree } = begun(resolve, 'loop');
    expect(() => advance(resolve, tree, sent('pay'), facts, MONDAY)).toThrow(
      expect.objectContaining({ code: 'workflow.endless-loop' }),
    );
  });
  it("is a fault when a child's end is not handled", () => {
    const guard = { type: 'childOutcomeIs', params: { outcome: 'eaten' } };
    const host: StateDef = {
      label,
      child: { workflow: 'small', onDone: [{ target: 'shipped', guard }] },
      on: { ship: [{ target: 'shipped' }] },
    };
    const resolve = resolveAmong(withState('top', { unpaid: host, paid: host }), smallDefinition());
    const only = { ...withState('top', { unpaid: host }), events: smallDefinition().events };
    const fixed = resolveAmong(
      { ...only, queues: [], states: { unpaid: host, shipped: only.states['shipped']! } },
      smallDefinition(),
    );
    expect(() => begun(resolve, 'top')).toThrow(expect.objectContaining({ code: 'workflow.definition' }));
    const paid = taken(fixed, begun(fixed, 'top').tree, sent('pay'));
    expect(() => advance(fixed, paid.tree, sent('ship', actor('warehouse')), facts, MONDAY)).toThrow(
      expect.objectContaining({ code: 'workflow.child-outcome' }),
    );
  });
  it('is a fault when the version an order runs on is not to be had', () => {
    const { tree } = begun(shipped, 'order');
    const resolve: Resolve = (id, version) => (version === undefined ? shipped(id) : undefined);
    expect(() => advance(resolve, tree, sent('cancel'), facts, MONDAY)).toThrow(
      expect.objectContaining({ code: 'workflow.unknown' }),
    );
  });
});
