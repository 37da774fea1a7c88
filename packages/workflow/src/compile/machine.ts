import { and, assign, createMachine, not, or, stateIn, type AnyStateMachine } from 'xstate';
import type { Definition, GuardUse, RuleUse, StateDef, TransitionDef } from '../definition.type.ts';
import type { GuardScene } from '../registry/guard.type.ts';
import { ACTIONS } from '../registry/actions.ts';
import { DELAYS } from '../registry/delays.ts';
import { GUARDS } from '../registry/guards.ts';
import { childDoneEvent, childIdOf, delayKey, resolveTarget, type StateMap } from '../states.ts';
import { serviceLevelEnd } from '../decide/clocks.ts';
import type { ScopeHolder } from './scope.ts';

/** Actions the engine itself puts on states, to hear from XState what was entered, started and stopped, in order. */
export const ENTERED = '@entered';
export const CHILD_START = '@child-start';
export const CHILD_STOP = '@child-stop';

// Long before this a checked definition has come to rest; a definition that loops is a fault, not a hang.
const MAX_MICROSTEPS = 200;

type Config = Record<string, unknown>;

/** Builds the XState machine. The definition has been checked: names and targets exist. */
export function buildMachine(definition: Definition, nodes: StateMap, scope: ScopeHolder): AnyStateMachine {
  const delays: Record<string, () => number> = {};
  const stateId = (path: string): string => `#${[definition.id, ...path.split('/')].join('.')}`;

  const guard = (use: GuardUse): unknown => {
    if ('and' in use) return and(use.and.map(guard) as never);
    if ('or' in use) return or(use.or.map(guard) as never);
    if ('not' in use) return not(guard(use.not) as never);
    const params = use.params ?? {};
    if (use.type === 'inState') return stateIn(stateId(params['state'] as string) as never);
    const rule = GUARDS.get(use.type)!;
    return ({ context }: { context: GuardScene['context'] }) => {
      const { facts, event } = scope.current();
      // `isIn` is answered by stateIn above: the state in the middle of a step is XState's to know.
      return rule.holds(params as never, { facts, event, context, isIn: () => false }) === true;
    };
  };

  const action = (use: RuleUse): unknown => {
    const rule = ACTIONS.get(use.type)!;
    const params = use.params ?? {};
    if (rule.runs === 'context')
      return assign(({ context }) => rule.change!(params as never, context, scope.current().event) as never);
    if (rule.runs === 'clock')
      return assign(({ context }) => {
        const { spent, restarted } = scope.current();
        spent.set(params['clock'] as string, 0);
        restarted.add(params['clock'] as string);
        return context;
      });
    return { type: use.type, params };
  };

  const transition = (from: string, def: TransitionDef): Config => ({
    ...(def.target === undefined ? {} : { target: stateId(resolveTarget(nodes, from, def.target)!) }),
    ...(def.guard ? { guard: guard(def.guard) } : {}),
    ...(def.reenter ? { reenter: true } : {}),
    actions: (def.actions ?? []).map(action),
  });
  const transitions = (from: string, list: readonly TransitionDef[] | undefined): Config[] | undefined =>
    list?.map((def) => transition(from, def));

  const after = (path: string, def: StateDef): Config | undefined => {
    if (!def.after) return undefined;
    const byDelay: Record<string, Config[]> = {};
    for (const timed of def.after) {
      const key = `${delayKey(timed.delay)}@${path}`;
      const rule = DELAYS.get(timed.delay.type)!;
      delays[key] = () => {
        const { now, spent } = scope.current();
        const serviceLevelEnds = def.serviceLevel
          ? serviceLevelEnd(
              definition.calendar,
              def.serviceLevel,
              now,
              spent.get(def.serviceLevel.clock) ?? 0,
            )
          : null;
        const scene = { now, calendar: definition.calendar, serviceLevelEnds };
        return rule.dueAt((timed.delay.params ?? {}) as never, scene).getTime() - now.getTime();
      };
      (byDelay[key] ??= []).push(transition(path, timed));
    }
    return byDelay;
  };

  const state = (path: string): Config => {
    const { def, children } = nodes.get(path)!;
    const child = def.child && { id: childIdOf(def.child), workflow: def.child.workflow };
    const on = Object.entries(def.on ?? {}).map(([event, list]) => [event, transitions(path, list)]);
    if (def.child && child) on.push([childDoneEvent(child.id), transitions(path, def.child.onDone)]);
    const type = def.type === 'parallel' || def.type === 'final' ? { type: def.type } : {};
    return {
      ...type,
      entry: [
        { type: ENTERED, params: { path } },
        ...(def.entry ?? []).map(action),
        ...(child ? [{ type: CHILD_START, params: child }] : []),
      ],
      exit: [
        ...(def.exit ?? []).map(action),
        ...(child ? [{ type: CHILD_STOP, params: { id: child.id } }] : []),
      ],
      on: Object.fromEntries(on) as Config,
      always: transitions(path, def.always),
      after: after(path, def),
      onDone: transitions(path, def.onDone),
      ...(children.length === 0
        ? {}
        : {
            ...(def.type === 'parallel' ? {} : { initial: def.initial }),
            states: Object.fromEntries(children.map((below) => [keyOf(below), state(below)])),
          }),
    };
  };

  const config = {
    id: definition.id,
    context: definition.context ?? {},
    initial: definition.initial,
    states: Object.fromEntries(Object.keys(definition.states).map((key) => [key, state(key)])),
    options: { maxIterations: MAX_MICROSTEPS },
  };
  return createMachine(config as never, { delays } as never);
}

const keyOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
