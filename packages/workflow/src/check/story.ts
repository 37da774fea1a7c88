import type { Text } from '@orderdesk/domain';
import type { Reached } from '../configurations/explore.ts';
import type { Plan } from '../configurations/plan.type.ts';
import type { Trigger } from '../configurations/configuration.type.ts';
import type { Definition, RuleUse } from '../definition.type.ts';
import { delayKey } from '../states.ts';

/** Where a configuration is and how one comes there, as the people who drew the workflow would say it. */
export type Story = {
  readonly where: (reached: Reached) => Text;
  /** The steps of a shortest way, as a sentence. */
  readonly how: (reached: Reached) => Text;
  /** The state to look at: the only one that is not at its end, else the one around all. */
  readonly pointer: (reached: Reached) => string;
  readonly isAlone: (reached: Reached) => boolean;
  /** The outermost parallel state that is active. */
  readonly widest: (reached: Reached) => string;
};

// A longer way is told by its end.
const MAX_STEPS = 6;

export function createStory({ places }: Plan, definition: Definition): Story {
  const leaves = ({ configuration }: Reached): number[] => {
    const all = configuration.active.filter((state) => places[state]!.children.length === 0);
    const open = all.filter((state) => places[state]!.kind !== 'final');
    return open.length > 0 ? open : all;
  };
  const nameOf = (state: number): Text => {
    const { node } = places[state]!;
    return node.def.label ?? { zh: node.path, en: node.path };
  };

  const pointer = (reached: Reached): string => {
    const [first = 0, ...others] = leaves(reached);
    // A state that is over is looked at from outside: there is nothing to add inside.
    let at: number | null = places[first]!.kind === 'final' ? places[first]!.parent : first;
    while (at !== null && others.some((other) => other < at! || other > places[at!]!.last))
      at = places[at]!.parent;
    return at === null ? '/states' : places[at]!.node.pointer;
  };

  const stepOf = (trigger: Trigger): Text | null => {
    switch (trigger.kind) {
      case 'event': {
        const label = definition.events[trigger.event]?.label ?? { zh: trigger.event, en: trigger.event };
        return quoted(label);
      }
      case 'timer': {
        const { node } = places[trigger.timer.place]!;
        const [first] = trigger.timer.ways;
        const { delay } = node.def.after!.find((timed) => timed === first!.edge.transition)!;
        return {
          zh: `定时（${delayKey(delay)}）到期`,
          en: `the timer (${delayKey(delay satisfies RuleUse)})`,
        };
      }
      case 'child': {
        const { workflow } = places[trigger.place]!.node.def.child!;
        return {
          zh: `子流程“${workflow}”以“${trigger.outcome}”结束`,
          en: `“${workflow}” ends as “${trigger.outcome}”`,
        };
      }
      case 'start':
      case 'again':
        return null;
    }
  };

  const how = (reached: Reached): Text => {
    const steps: Text[] = [];
    for (let at = reached.from; at; at = at.reached.from) {
      const step = stepOf(at.trigger);
      if (step) steps.unshift(step);
    }
    if (steps.length === 0) return { zh: '一开始就是这样', en: 'It is so from the start' };
    const told = steps.slice(-MAX_STEPS);
    const more = told.length < steps.length;
    return {
      zh: `例如：${more ? '……' : ''}${told.map(({ zh }) => zh).join('，然后')}`,
      en: `For example: ${more ? '… ' : ''}${told.map(({ en }) => en).join(', then ')}`,
    };
  };

  return {
    where: (reached) => {
      const names = leaves(reached).map((leaf) => quoted(nameOf(leaf)));
      return { zh: names.map(({ zh }) => zh).join('和'), en: names.map(({ en }) => en).join(' and ') };
    },
    how,
    pointer,
    isAlone: (reached) => leaves(reached).length === 1,
    widest: ({ configuration }) => {
      const parallel = configuration.active.find((state) => places[state]!.kind === 'parallel');
      return parallel === undefined ? '/states' : places[parallel]!.node.pointer;
    },
  };
}

const quoted = ({ zh, en }: Text): Text => ({ zh: `“${zh}”`, en: `“${en}”` });
