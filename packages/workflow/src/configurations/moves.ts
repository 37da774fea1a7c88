import type { TransitionDef } from '../definition.type.ts';
import type { Way } from './plan.type.ts';

/** The shape of the states: enough to say what a transition leaves and enters. */
export type Shape = {
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly parent: number | null;
  readonly children: readonly number[];
  readonly initial: number | null;
  readonly last: number;
};

/** Whether a state stands inside another (null: the workflow itself), not being that one. */
export const isWithin = (
  shapes: readonly Pick<Shape, 'last'>[],
  inner: number,
  outer: number | null,
): boolean => outer === null || (inner > outer && inner <= shapes[outer]!.last);

/** Whether a way leads somewhere or starts a clock; what it does besides leaves a configuration as it is. */
export const changesSomething = ({ target, marks }: Pick<Way, 'target' | 'marks'>): boolean =>
  target !== null || marks.restarts.length > 0;

/** The state inside which a transition happens, as SCXML and XState have it: all that is active in it is left. */
export function domainOf(
  shapes: readonly Shape[],
  source: number,
  target: number,
  { reenter }: TransitionDef,
): number | null {
  if (!reenter && (target === source || isWithin(shapes, target, source))) return source;
  let above = shapes[target]!.parent;
  while (above !== null && !isWithin(shapes, source, above)) above = shapes[above]!.parent;
  return above;
}

/** The states a transition enters, in document order. */
export function entersOf(shapes: readonly Shape[], target: number, domain: number | null): number[] {
  const entered = new Set<number>();
  enterInside(shapes, target, entered);
  // A state that leads to itself without being entered anew stays; only what is inside starts again.
  if (target !== domain) {
    entered.add(target);
    let below = target;
    for (let above = shapes[target]!.parent; above !== null; above = shapes[above]!.parent) {
      enterBeside(shapes, above, below, entered);
      if (above === domain) break;
      entered.add(above);
      below = above;
    }
  }
  return [...entered].sort((a, b) => a - b);
}

function enterInside(shapes: readonly Shape[], state: number, entered: Set<number>): void {
  const { kind, children, initial } = shapes[state]!;
  const inside = kind === 'parallel' ? children : kind === 'compound' && initial !== null ? [initial] : [];
  for (const child of inside) {
    entered.add(child);
    enterInside(shapes, child, entered);
  }
}

/** The other regions of a parallel state start as well. */
function enterBeside(shapes: readonly Shape[], parallel: number, but: number, entered: Set<number>): void {
  if (shapes[parallel]!.kind !== 'parallel') return;
  for (const region of shapes[parallel]!.children)
    if (region !== but) {
      entered.add(region);
      enterInside(shapes, region, entered);
    }
}
