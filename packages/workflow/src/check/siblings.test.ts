import { describe, expect, it } from 'vitest';
import type { Definition } from '../definition.type.ts';
import { changedDefinition, smallDefinition } from '../testing/small-definition.ts';
import { check } from './check.ts';

const label = { zh: '状态', en: 'State' };

describe('check with the other workflows at hand', () => {
  const parent = (onDone: unknown) =>
    changedDefinition({
      '/states/paid': { label, child: { workflow: 'other', onDone }, on: { ship: [{ target: 'shipped' }] } },
    });
  const other = { ...smallDefinition(), id: 'other' };
  const codes = (definition: unknown, siblings: Record<string, Definition>) =>
    check(definition, siblings).map(({ code }) => code);

  it('is content when every end is handled', () => {
    expect(codes(parent([{ target: 'shipped' }]), { other })).toEqual([]);
  });
  it('finds an unknown workflow', () => {
    expect(codes(parent([{ target: 'shipped' }]), {})).toEqual(['unknown-workflow']);
  });
  it('finds an end that is not handled, and one that never comes', () => {
    const on = (outcome: string) => [
      { target: 'shipped', guard: { type: 'childOutcomeIs', params: { outcome } } },
    ];
    expect(codes(parent(on('shipped')), { other })).toEqual(['outcome-unhandled']);
    expect(codes(parent(on('eaten')), { other })).toEqual(['unknown-outcome', 'outcome-unhandled']);
  });
  it('finds workflows that start each other', () => {
    const back = changedDefinition({
      '/id': 'other',
      '/states/paid/child': { workflow: 'small', onDone: [{ target: 'shipped' }] },
    });
    expect(codes(parent([{ target: 'shipped' }]), { other: back as Definition })).toEqual(['child-cycle']);
  });
  it('finds a circle through a child that ends by itself', () => {
    const quick: Definition = {
      ...other,
      states: { unpaid: { label, always: [{ target: 'shipped' }] }, shipped: { type: 'final', label } },
    };
    expect(codes(parent([{ target: 'unpaid' }]), { other: quick })).toEqual([]);
    expect(codes(parent([{ target: 'paid' }]), { other: quick })).toEqual(['endless-loop']);
  });
});
