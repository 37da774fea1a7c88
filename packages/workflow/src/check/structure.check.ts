import type { Definition } from '../definition.type.ts';
import { selfAndAncestors, type StateMap, type StateNode } from '../states.ts';
import { isInside } from './reachable.ts';
import { problem, type Problem } from './problem.ts';

/** States that fit together: kinds, initial states, targets. */
export function checkStructure(definition: Definition, states: StateMap): Problem[] {
  const problems: Problem[] = [];
  if (!(definition.initial in definition.states))
    problems.push(unknownInitial('/initial', definition.initial));
  for (const node of states.values())
    problems.push(...kind(node), ...initial(node), ...transitions(node), ...crossings(states, node));
  return problems;
}

const unknownInitial = (path: string, name: string): Problem =>
  problem('unknown-initial', path, `没有名为“${name}”的初始状态`, `There is no state “${name}” to start in`);

function kind({ def, pointer, children }: StateNode): Problem[] {
  const at = `${pointer}/type`;
  if (children.length > 0 && (def.type === 'atomic' || def.type === 'final'))
    return [problem('state-kind', at, '这种状态不能有子状态', 'A state of this kind has no states inside')];
  if (children.length === 0 && (def.type === 'parallel' || def.type === 'compound'))
    return [problem('state-kind', at, '这种状态需要子状态', 'A state of this kind needs states inside')];
  if (def.type === 'final' && (def.on || def.always || def.after || def.child || def.onDone))
    return [
      problem('final-with-way-out', pointer, '终态不能再有出路', 'A final state cannot have a way out'),
    ];
  const shows = def.label && !def.hidden && !def.queue && !def.serviceLevel;
  if (def.settled && (def.type === 'final' || children.length > 0 || !shows))
    return [
      problem(
        'settled-with-work',
        `${pointer}/settled`,
        '“已了结”的状态须有名称，没有子状态、队列和时限，也不是终态',
        'A settled state has a label, no states inside, no queue and no service level, and is not final',
      ),
    ];
  if (def.outcome !== undefined && def.type !== 'final' && !def.settled)
    return [
      problem(
        'outcome-of-no-end',
        `${pointer}/outcome`,
        '只有终态和“已了结”的状态才有结果',
        'Only a final or settled state has an outcome',
      ),
    ];
  if (def.onDone && children.length === 0)
    return [
      problem(
        'state-kind',
        `${pointer}/onDone`,
        '没有子状态就没有“完成”',
        'Only states with states inside are done',
      ),
    ];
  if (def.child && children.length > 0)
    return [
      problem(
        'state-kind',
        `${pointer}/child`,
        '运行子流程的状态不能有子状态',
        'A state that runs a workflow has no states inside',
      ),
    ];
  return [];
}

function initial({ def, pointer, children }: StateNode): Problem[] {
  const at = `${pointer}/initial`;
  if (children.length === 0 || def.type === 'parallel')
    return def.initial === undefined
      ? []
      : [problem('state-kind', at, '这种状态没有初始状态', 'A state of this kind has no initial state')];
  if (def.initial === undefined)
    return [problem('unknown-initial', pointer, '缺少初始状态', 'It is not said in which state this starts')];
  return def.initial in (def.states ?? {}) ? [] : [unknownInitial(at, def.initial)];
}

function transitions({ edges }: StateNode): Problem[] {
  const problems: Problem[] = [];
  const settled = new Set<string>();
  for (const { trigger, event, transition, to, pointer } of edges) {
    if (transition.target !== undefined && to === null)
      problems.push(
        problem(
          'unknown-target',
          `${pointer}/target`,
          `没有状态“${transition.target}”`,
          `There is no state “${transition.target}”`,
        ),
      );
    const key = `${trigger} ${event}`;
    if (settled.has(key))
      problems.push(
        problem(
          'never-chosen',
          pointer,
          '前一条没有条件，这一条永远轮不到',
          'Never chosen: the one before has no condition',
          'warning',
        ),
      );
    if (!transition.guard) settled.add(key);
    if (transition.target === undefined && !transition.actions?.length)
      problems.push(
        problem(
          'does-nothing',
          pointer,
          '既不换状态也不做事',
          'It neither leads anywhere nor does anything',
          'warning',
        ),
      );
  }
  return problems;
}

/** A transition from one region into another leaves and enters the whole parallel state, which nobody means. */
function crossings(states: StateMap, { path, edges }: StateNode): Problem[] {
  const regions = selfAndAncestors(states, path).filter(
    ({ parent }) => parent !== null && states.get(parent)?.def.type === 'parallel',
  );
  return edges
    .filter(({ to }) =>
      regions.some(
        (region) =>
          to !== null && isInside(to, region.parent!) && !isInside(to, region.path) && to !== region.parent,
      ),
    )
    .map(({ pointer }) =>
      problem(
        'crosses-regions',
        `${pointer}/target`,
        '不能从一个并行区转到另一个并行区',
        'A transition cannot lead from one parallel region into another',
      ),
    );
}
