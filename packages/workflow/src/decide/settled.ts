import type { Compiled } from '../compile/compile.ts';
import type { Instance } from '../instance.ts';

/** The state in which nothing is left to do, if the instance stands in one. */
export const settledState = (
  { states }: Pick<Compiled, 'states'>,
  active: Instance['active'],
): Instance['active'][number] | undefined => active.find(({ path }) => states.get(path)?.def.settled);

/** Whether people count the work as ended: it is, or nothing is left to do. */
export const isOver = (compiled: Pick<Compiled, 'states'>, instance: Instance): boolean =>
  instance.status === 'done' || settledState(compiled, instance.active) !== undefined;
