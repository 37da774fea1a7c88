import { createMachine, type AnyStateMachine } from 'xstate';
import type { Definition, StateDef, TransitionDef } from '../definition.type.ts';

/**
 * A definition without guards, children and clocks as a plain XState machine, by the shortest translation there is: nothing of
 * `compile/` is used, so that the two can be held against each other. Timers are events named after their state and place.
 */
export function asXState(definition: Definition): AnyStateMachine {
  const top = Object.keys(definition.states);
  const translate = (state: StateDef, path: string, siblings: readonly string[], above: string): object => {
    const to = ({ target, reenter }: TransitionDef): object => {
      if (target === undefined) return { actions: [() => undefined] };
      const found = !target.includes('/') && siblings.includes(target) ? above + target : target;
      return { target: `#${found}`, ...(reenter ? { reenter } : {}) };
    };
    const lists = (entries: readonly (readonly [string, readonly TransitionDef[]])[]): object =>
      Object.fromEntries(entries.map(([event, list]) => [event, list.map(to)]));
    const timers = Map.groupBy(state.after ?? [], ({ delay }) => JSON.stringify(delay));
    const inside = Object.keys(state.states ?? {});
    return {
      id: path,
      ...(state.type === 'parallel' || state.type === 'final' ? { type: state.type } : {}),
      ...(state.initial === undefined ? {} : { initial: state.initial }),
      on: lists([
        ...Object.entries(state.on ?? {}),
        ...[...timers].map(([delay, list]) => [`timer ${path} ${delay.replaceAll('.', '_')}`, list] as const),
      ]),
      ...(state.always ? { always: state.always.map(to) } : {}),
      ...(state.onDone ? { onDone: state.onDone.map(to) } : {}),
      ...(inside.length === 0
        ? {}
        : {
            states: Object.fromEntries(
              inside.map((key) => [
                key,
                translate(state.states![key]!, `${path}/${key}`, inside, `${path}/`),
              ]),
            ),
          }),
    };
  };
  return createMachine({
    initial: definition.initial,
    states: Object.fromEntries(
      top.map((key) => [
        key,
        translate(
          definition.states[key]!,
          key,
          top.filter((name) => !name.includes('/')),
          '',
        ),
      ]),
    ),
  } as never);
}
