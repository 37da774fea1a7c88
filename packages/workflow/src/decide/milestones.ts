import type { Compiled } from '../compile/compile.ts';

/** When each milestone was first reached, with those of the states just entered added. What was settled and is taken up again is not reached. */
export function reachedMilestones(
  { definition, states }: Pick<Compiled, 'definition' | 'states'>,
  before: Readonly<Record<string, string>>,
  { entered, active }: { readonly entered: ReadonlySet<string>; readonly active: readonly string[] },
  at: string,
): Readonly<Record<string, string>> {
  const milestones = definition.milestones ?? [];
  const stands = ({ reachedIn }: (typeof milestones)[number], among: { has(path: string): boolean }) =>
    reachedIn.some((path) => among.has(path));
  const now = new Set(active);
  const left = milestones.filter(
    (milestone) =>
      Object.hasOwn(before, milestone.id) &&
      milestone.reachedIn.some((path) => states.get(path)?.def.settled) &&
      !stands(milestone, now),
  );
  let after = before;
  for (const { id } of left) {
    const { [id]: _, ...rest } = after;
    after = rest;
  }
  for (const milestone of milestones)
    if (!Object.hasOwn(after, milestone.id) && stands(milestone, entered) && !left.includes(milestone))
      after = { ...after, [milestone.id]: at };
  return after;
}
