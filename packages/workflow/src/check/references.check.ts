import type { Definition, RuleUse } from '../definition.type.ts';
import type { Edge, StateMap } from '../states.ts';
import { problem, type Problem } from './problem.ts';

/** Which field of the event's form a rule reads, by the rule's name. */
const FIELD_READ: ReadonlyMap<string, (params: Record<string, unknown>) => unknown> = new Map(
  Object.entries<(params: Record<string, unknown>) => unknown>({
    dataEquals: ({ field }) => field,
    dataGiven: ({ field }) => field,
    dataCoversTotal: ({ field }) => field,
    dataExceedsTotal: ({ field }) => field,
    cashComesLater: ({ field }) => field,
    letOffAtMost: ({ field }) => field,
    letOffNeedsSecond: ({ field }) => field,
    dataIsPart: ({ field }) => field,
    countedWhole: ({ field }) => field,
    correctionLeaves: ({ field }) => field,
    receiveMoney: ({ field }) => field,
    correctReceived: ({ field }) => field,
    rememberData: ({ field }) => field,
    shipmentIs: () => 'shipmentId',
    moveShipment: () => 'shipmentId',
    undoDelivery: () => 'shipmentId',
    noteMissing: () => 'found',
  }),
);

const NONE: readonly Problem[] = [];

/** What a rule's parameters point at: states, clocks, remembered keys, and fields of the form of the event that sets it off. */
export function checkReferences(
  definition: Definition,
  states: StateMap,
  remembered: ReadonlySet<unknown>,
  { type, params = {} }: RuleUse,
  at: string,
  edge?: Edge,
): readonly Problem[] {
  if (type === 'inState' && !states.has(params['state'] as string)) {
    const state = params['state'] as string;
    return [
      problem('unknown-state', `${at}/params/state`, `没有状态“${state}”`, `There is no state “${state}”`),
    ];
  }
  if (type === 'restartClock' && !hasClock(states, params['clock'])) {
    const clock = params['clock'] as string;
    return [
      problem(
        'unknown-clock',
        `${at}/params/clock`,
        `没有时限“${clock}”`,
        `No state has the clock “${clock}”`,
      ),
    ];
  }
  if (type === 'remembers' && !remembered.has(params['key'])) {
    const key = params['key'] as string;
    return [
      problem('unknown-key', `${at}/params/key`, `流程从不记录“${key}”`, `Nothing ever remembers “${key}”`),
    ];
  }
  const field = FIELD_READ.get(type)?.(params);
  if (typeof field !== 'string' || edge?.trigger !== 'event') return NONE;
  const form = definition.events[edge.event]?.form ?? [];
  return form.some(({ name }) => name === field)
    ? NONE
    : [
        problem(
          'unknown-field',
          at,
          `事件“${edge.event}”的表单没有字段“${field}”`,
          `The form of “${edge.event}” has no field “${field}”`,
        ),
      ];
}

const hasClock = (states: StateMap, clock: unknown): boolean =>
  [...states.values()].some(({ def }) => def.serviceLevel?.clock === clock);

/** The keys under which anything in the workflow ever puts something. */
export function rememberedKeys(definition: Definition, states: StateMap): ReadonlySet<unknown> {
  const keys = new Set<unknown>(Object.keys(definition.context ?? {}));
  const note = (actions: readonly RuleUse[] = []): void => {
    for (const { type, params } of actions) if (type.startsWith('remember')) keys.add(params?.['key']);
  };
  for (const { def, edges } of states.values()) {
    note(def.entry);
    note(def.exit);
    for (const { transition } of edges) note(transition.actions);
  }
  return keys;
}
