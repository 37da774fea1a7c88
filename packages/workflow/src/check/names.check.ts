import type { Definition } from '../definition.type.ts';
import type { StateMap } from '../states.ts';
import { speakerAmong } from '../speaker.ts';
import { problem, type Problem } from './problem.ts';

/** Queues, milestones, clocks and labels. */
export function checkNames(
  definition: Definition,
  states: StateMap,
  remembered: ReadonlySet<unknown>,
): Problem[] {
  return [
    ...queues(definition, states),
    ...milestones(definition, states),
    ...clocks(states),
    ...labels(states),
    ...customerKeys(states, remembered),
  ];
}

function queues(definition: Definition, states: StateMap): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const used = new Set([...states.values()].map(({ def }) => def.queue));
  definition.queues.forEach(({ id }, index) => {
    const at = `/queues/${index}`;
    if (ids.has(id))
      problems.push(problem('duplicate-queue', at, `队列“${id}”重复`, `The queue “${id}” stands twice`));
    else if (!used.has(id))
      problems.push(
        problem(
          'unused-queue',
          at,
          `没有状态进入队列“${id}”`,
          `No state shows in the queue “${id}”`,
          'warning',
        ),
      );
    ids.add(id);
  });
  for (const { def, pointer } of states.values())
    if (def.queue !== undefined && !ids.has(def.queue))
      problems.push(
        problem(
          'unknown-queue',
          `${pointer}/queue`,
          `没有队列“${def.queue}”`,
          `There is no queue “${def.queue}”`,
        ),
      );
  return problems;
}

function milestones(definition: Definition, states: StateMap): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  (definition.milestones ?? []).forEach(({ id, reachedIn }, index) => {
    if (ids.has(id))
      problems.push(
        problem(
          'duplicate-milestone',
          `/milestones/${index}`,
          `里程碑“${id}”重复`,
          `The milestone “${id}” stands twice`,
        ),
      );
    ids.add(id);
    reachedIn.forEach((path, place) => {
      if (!states.has(path))
        problems.push(
          problem(
            'unknown-state',
            `/milestones/${index}/reachedIn/${place}`,
            `没有状态“${path}”`,
            `There is no state “${path}”`,
          ),
        );
    });
  });
  return problems;
}

function clocks(states: StateMap): Problem[] {
  const times = new Map<string, string>();
  return [...states.values()].flatMap(({ def, pointer }) => {
    if (!def.serviceLevel) return [];
    const { clock, time } = def.serviceLevel;
    const known = times.get(clock) ?? time;
    times.set(clock, known);
    return known === time
      ? []
      : [
          problem(
            'clock-time-conflict',
            `${pointer}/serviceLevel/time`,
            `时限“${clock}”不能有的按工作时间、有的按自然时间`,
            `The clock “${clock}” runs in business time in one state and in plain time in another`,
          ),
        ];
  });
}

function labels(states: StateMap): Problem[] {
  return [...states.values()]
    .filter(({ path, children }) => children.length === 0 && speakerAmong(states, path) === undefined)
    .map(({ pointer }) =>
      problem(
        'label-missing',
        pointer,
        '这个状态没有名称，别人看不懂',
        'It has no label, so nobody can see where it stands',
      ),
    );
}

/** A state that is shown to customers only while a key is remembered would never be shown if nothing remembers it. */
function customerKeys(states: StateMap, remembered: ReadonlySet<unknown>): Problem[] {
  return [...states.values()].flatMap(({ def: { customerSeesIf: key }, pointer }) =>
    key === undefined || remembered.has(key)
      ? []
      : [
          problem(
            'unknown-key',
            `${pointer}/customerSeesIf`,
            `流程从不记录“${key}”`,
            `Nothing ever remembers “${key}”`,
          ),
        ],
  );
}
