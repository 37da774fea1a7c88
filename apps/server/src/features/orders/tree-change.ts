import type { TreeChange as WholeTreeChange } from '@orderdesk/workflow';

/** What a tree decision asks to be done besides the next state; nothing, for changes that are not the workflow's. */
export type TreeChange = Pick<WholeTreeChange, 'effects' | 'timers'>;

export const NO_TREE_CHANGE: TreeChange = { effects: [], timers: { set: [], cancel: [] } };
