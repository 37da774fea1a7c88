import type { Definition, StateDef, TransitionDef } from './definition.type.ts';

/** Where a transition stands and where it goes, with the kind of thing that sets it off. */
export type Edge = {
  readonly from: string;
  readonly trigger: 'event' | 'always' | 'timer' | 'child' | 'done';
  /** The event's name, the timer's event, or '' for automatic ones. */
  readonly event: string;
  readonly transition: TransitionDef;
  /** The path it leads to; null without a target or when the target does not exist. */
  readonly to: string | null;
  readonly pointer: string;
};

export type StateNode = {
  /** Keys from the top joined by `/`. */
  readonly path: string;
  readonly parent: string | null;
  readonly def: StateDef;
  readonly pointer: string;
  readonly children: readonly string[];
  readonly edges: readonly Edge[];
};

/** All states of a definition by path, in document order. */
export type StateMap = ReadonlyMap<string, StateNode>;

export const escapePointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** The key of a delay: readable, and the same as long as the delay means the same. */
export function delayKey(delay: { type: string; params?: Readonly<Record<string, unknown>> }): string {
  const params = Object.keys(delay.params ?? {})
    .sort()
    .map((key) => String(delay.params?.[key]));
  return [delay.type, ...params].join('.');
}

/** The event by which a timer comes back; named by XState from the delay and the state. */
export const timerEvent = (definitionId: string, path: string, key: string): string =>
  `xstate.after.${key}@${path}.${[definitionId, ...path.split('/')].join('.')}`;

export const childDoneEvent = (childId: string): string => `child.done.${childId}`;
export const childIdOf = (child: NonNullable<StateDef['child']>): string => child.id ?? child.workflow;

export function mapStates(definition: Definition): StateMap {
  const nodes = new Map<string, StateNode>();
  const visit = (states: Readonly<Record<string, StateDef>>, parent: string | null, above: string): void => {
    for (const [key, def] of Object.entries(states)) {
      const path = parent === null ? key : `${parent}/${key}`;
      const pointer = `${above}/states/${escapePointer(key)}`;
      const children = Object.keys(def.states ?? {}).map((child) => `${path}/${child}`);
      nodes.set(path, { path, parent, def, pointer, children, edges: [] });
      if (def.states) visit(def.states, path, pointer);
    }
  };
  visit(definition.states, null, '');
  for (const [path, node] of nodes) nodes.set(path, { ...node, edges: edgesOf(definition, nodes, node) });
  return nodes;
}

/** Resolves a target as seen from `from`; null when there is no such state. */
export function resolveTarget(nodes: StateMap, from: string, target: string): string | null {
  if (!target.includes('/')) {
    const parent = nodes.get(from)?.parent;
    if (parent != null && nodes.has(`${parent}/${target}`)) return `${parent}/${target}`;
  }
  return nodes.has(target) ? target : null;
}

function edgesOf(definition: Definition, nodes: StateMap, { path, def, pointer }: StateNode): Edge[] {
  const edges: Edge[] = [];
  const add = (trigger: Edge['trigger'], event: string, list: readonly TransitionDef[], at: string): void =>
    list.forEach((transition, index) => {
      const to = transition.target === undefined ? null : resolveTarget(nodes, path, transition.target);
      edges.push({ from: path, trigger, event, transition, to, pointer: `${pointer}/${at}/${index}` });
    });
  for (const [event, list] of Object.entries(def.on ?? {}))
    add('event', event, list, `on/${escapePointer(event)}`);
  add('always', '', def.always ?? [], 'always');
  (def.after ?? []).forEach((transition, index) => {
    const to = transition.target === undefined ? null : resolveTarget(nodes, path, transition.target);
    const event = timerEvent(definition.id, path, delayKey(transition.delay));
    edges.push({ from: path, trigger: 'timer', event, transition, to, pointer: `${pointer}/after/${index}` });
  });
  if (def.child) add('child', childDoneEvent(childIdOf(def.child)), def.child.onDone, 'child/onDone');
  add('done', '', def.onDone ?? [], 'onDone');
  return edges;
}

/** The state and everything it stands in, nearest first. */
export function selfAndAncestors(nodes: StateMap, path: string): StateNode[] {
  const chain: StateNode[] = [];
  for (let node = nodes.get(path); node; node = node.parent === null ? undefined : nodes.get(node.parent))
    chain.push(node);
  return chain;
}

export const isLeaf = (node: StateNode): boolean => node.children.length === 0;

/** The leaves entered when `path` is entered by default. */
export function initialLeaves(nodes: StateMap, path: string): string[] {
  const node = nodes.get(path);
  if (!node) return [];
  if (isLeaf(node)) return [path];
  if (node.def.type === 'parallel') return node.children.flatMap((child) => initialLeaves(nodes, child));
  return initialLeaves(nodes, `${path}/${node.def.initial ?? ''}`);
}

type StateValue = string | { [key: string]: StateValue | undefined };

/** The active paths of a snapshot's state value in document order, parents before their children. */
export function activePaths(value: StateValue, prefix = ''): string[] {
  if (typeof value === 'string') return [prefix + value];
  return Object.entries(value).flatMap(([key, below]) => [
    prefix + key,
    // A final or atomic region stands as an empty object.
    ...(below === undefined ? [] : activePaths(below, `${prefix}${key}/`)),
  ]);
}
