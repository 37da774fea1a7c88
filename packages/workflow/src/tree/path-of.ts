import { type DeliveryMethod, goodsProgress, goodsReturning, type Text } from '@orderdesk/domain';
import type { InstanceTree } from '../instance.ts';
import type { MilestoneDef } from '../definition.type.ts';
import { fitting, fittingParcels } from '../fitting.ts';
import { activePaths } from '../states.ts';
import { storedSnapshot } from '../decide/handlers.ts';
import { isOver } from '../decide/settled.ts';
import type { Parcels } from './part-way.ts';
import type { Resolve } from './tree.type.ts';
import { compiledFor } from './tree-walk.ts';

/**
 * A milestone as the timeline shows it. `stopped`: the order ended here, and not well. `part`: how many of the parcels have come
 * so far, where not all have.
 */
export type PathStep = {
  readonly id: string;
  readonly label: Text;
  readonly state: 'done' | 'current' | 'ahead' | 'skipped' | 'stopped';
  readonly at: string | null;
  readonly part?: { readonly done: number; readonly of: number };
};

type Reached = {
  readonly milestone: MilestoneDef;
  readonly come: boolean;
  readonly at: string | null;
  readonly part?: { readonly done: number; readonly of: number };
};

/**
 * The way of an order along the milestones of its workflow, in the order things happened. The furthest one it has come to is
 * current; what was passed over was skipped. Milestones of goods go by the parcels, so that nothing that happens beside
 * (money, a question, a problem) ever takes an order back. Once it has ended, what was not reached never will be. Named in the words
 * that fit the way of delivery. What stands beside the way (that it is paid) holds no longer while its customer `owes` something.
 */
export function pathOf(
  resolve: Resolve,
  { main }: InstanceTree,
  parcels: Parcels = [],
  delivery: DeliveryMethod | null = null,
  owes = false,
): PathStep[] {
  const compiled = compiledFor(resolve, main);
  const { definition } = compiled;
  const all = (definition.milestones ?? []).map((milestone) =>
    reachedOf(fittingParcels(fitting(milestone, delivery), parcels), main.reached, parcels),
  );
  const way = all.filter(({ milestone, come }) => !milestone.beside && (come || !milestone.exceptional));
  const here = standing(way, activePaths(storedSnapshot(main).value));
  const ended = isOver(compiled, main);
  const steps = way.map(({ milestone, come, at, part }, index): PathStep => {
    const { id, label, exceptional } = milestone;
    const passed = come && index <= here;
    const open = index === here || part !== undefined;
    const state = passed
      ? index === here && ended && exceptional
        ? 'stopped'
        : open && !ended
          ? 'current'
          : 'done'
      : index < here || ended
        ? 'skipped'
        : 'ahead';
    return {
      id,
      label,
      state,
      at: passed ? notAfter(at, way.slice(index + 1)) : null,
      ...(part && { part }),
    };
  });
  const order = all.map(({ milestone }) => milestone.id);
  const beside = all.filter(({ milestone, come }) => milestone.beside && come && !owes);
  return beside.reduce((path, one) => withBeside(path, one, order), steps);
}

/** A time that is later than that of a step further on tells of something else, e.g. of the last parcel. */
const notAfter = (at: string | null, later: readonly Reached[]): string | null =>
  at !== null && later.some((one) => one.at !== null && one.at < at) ? null : at;

/** Put in where it happened; of what happened at once, what the definition names first. */
function withBeside(
  path: readonly PathStep[],
  { milestone: { id, label }, at }: Reached,
  order: readonly string[],
): PathStep[] {
  const place = order.indexOf(id);
  const before = path.findLastIndex(
    (step) =>
      step.at !== null && at !== null && (step.at < at || (step.at === at && order.indexOf(step.id) < place)),
  );
  return path.toSpliced(before + 1, 0, { id, label, state: 'done', at });
}

/** Whether and when a milestone was reached: by its parcels where it goes by them, else by its states. */
function reachedOf(
  milestone: MilestoneDef,
  entered: Readonly<Record<string, string>>,
  parcels: Parcels,
): Reached {
  const { of, reached } = goodsProgress(parcels);
  const at = entered[milestone.id] ?? null;
  const { goods } = milestone;
  if (goods === undefined || (of === 0 && goods !== 'returning')) return { milestone, come: at !== null, at };
  const { count, at: moved } = goods === 'returning' ? goodsReturning(parcels) : reached[goods];
  if (count === 0) return { milestone, come: false, at: null };
  return { milestone, come: true, at: moved ?? at, ...(count < of && { part: { done: count, of } }) };
}

/**
 * Where the order stands: the furthest milestone, unless the workflow has gone back to another one. Standing in a state around
 * the furthest one's is no going back. -1 before the first.
 */
function standing(way: readonly Reached[], active: readonly string[]): number {
  const furthest = way.findLastIndex(({ come }) => come);
  const stands = way.findLastIndex(({ milestone, come }) => come && inAny(active, milestone));
  const last = way[furthest]?.milestone;
  if (!last || stands < 0 || last.goods) return furthest;
  const outer = way[stands]!.milestone.reachedIn;
  const around = last.reachedIn.some((path) =>
    outer.some((each) => path === each || path.startsWith(`${each}/`)),
  );
  return around ? furthest : stands;
}

const inAny = (active: readonly string[], { reachedIn }: MilestoneDef): boolean =>
  reachedIn.some((path) => active.includes(path));
