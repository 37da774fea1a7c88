import type { Definition } from '../definition.type.ts';

/** When each milestone was first reached, with those of the states just entered added. */
export function reachedMilestones(
  definition: Definition,
  before: Readonly<Record<string, string>>,
  entered: ReadonlySet<string>,
  at: string,
): Readonly<Record<string, string>> {
  let after = before;
  for (const { id, reachedIn } of definition.milestones ?? [])
    if (!Object.hasOwn(after, id) && reachedIn.some((path) => entered.has(path)))
      after = { ...after, [id]: at };
  return after;
}
