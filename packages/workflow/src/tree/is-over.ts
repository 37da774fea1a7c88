import { isOver as isInstanceOver } from '../decide/settled.ts';
import type { InstanceTree } from '../instance.ts';
import type { Resolve } from './tree.type.ts';
import { compiledFor } from './tree-walk.ts';

/** Whether people count the work as ended: its workflow has, or nothing is left to do in it. */
export const isOver = (resolve: Resolve, { main }: InstanceTree): boolean =>
  isInstanceOver(compiledFor(resolve, main), main);
