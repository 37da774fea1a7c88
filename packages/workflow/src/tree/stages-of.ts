import type { ActorRole, DeliveryMethod, Tone } from '@orderdesk/domain';
import type { Compiled } from '../compile/compile.ts';
import type { ActiveState, InstanceTree } from '../instance.ts';
import { storedSnapshot } from '../decide/handlers.ts';
import { settledState } from '../decide/settled.ts';
import { fitting, fittingParcels } from '../fitting.ts';
import { selfAndAncestors } from '../states.ts';
import { type Parcels, partWay } from './part-way.ts';
import type { Resolve, Stage } from './tree.type.ts';
import { compiledFor, hostOf, instanceAt, keyOfChild, type Key } from './tree-walk.ts';

const URGENCY: Readonly<Record<Tone, number>> = { bad: 0, warn: 1, neutral: 2, good: 2 };

/**
 * What an order is doing now, the most telling first: trouble before work in a queue before the rest, else as in the
 * definition. Where a state runs a child, the child's stages stand for it; their `id` is behind the state's path. Named in the words
 * that fit the order: its way of delivery, that a part of the money has come in, that some of its parcels are further than others, or that
 * none could be delivered. Where nothing is left to do, that is all it does.
 */
export function stagesOf(resolve: Resolve, tree: InstanceTree, of: StagesOf = {}): Stage[] {
  const { delivery = null, isPartPaid = false, parcels = [] } = of;
  return stagesAt({ resolve, tree, delivery, isPartPaid, parcels }, null, '')
    .map((stage, index) => ({ stage, index }))
    .sort((a, b) => weight(a.stage) - weight(b.stage) || a.index - b.index)
    .map(({ stage }) => stage);
}

const weight = ({ tone, queue }: Stage): number => URGENCY[tone] * 2 + (queue === null ? 1 : 0);

/** What of the order chooses the words of its stages. */
type StagesOf = {
  readonly delivery?: DeliveryMethod | null;
  readonly isPartPaid?: boolean;
  readonly parcels?: Parcels;
};

type Shown = Required<StagesOf> & {
  readonly resolve: Resolve;
  readonly tree: InstanceTree;
};

function stagesAt(shown: Shown, key: Key, prefix: string): Stage[] {
  const { resolve, tree } = shown;
  const instance = instanceAt(tree, key);
  if (!instance) return [];
  const compiled = compiledFor(resolve, instance);
  const below = new Map<string, Stage[]>();
  for (const childKey of Object.keys(tree.children)) {
    const id = key === null ? childKey : childKey.slice(key.length + 1);
    if (id === '' || id.includes('.') || keyOfChild(key, id) !== childKey) continue;
    const host = hostOf(compiled, id);
    if (host) below.set(host, stagesAt(shown, childKey, `${prefix}${host}/`));
  }
  const settled = settledState(compiled, instance.active);
  return (settled ? [settled] : instance.active).flatMap((active) => {
    const childStages = below.get(active.path);
    return childStages && childStages.length > 0
      ? childStages
      : [
          stageOf(compiled, active, {
            ...shown,
            prefix,
            context: storedSnapshot(instance).context,
          }),
        ];
  });
}

function stageOf(
  compiled: Compiled,
  active: ActiveState,
  {
    prefix,
    delivery,
    isPartPaid,
    parcels,
    context,
  }: Required<StagesOf> & {
    readonly prefix: string;
    readonly context: Readonly<Record<string, unknown>>;
  },
): Stage {
  const known = compiled.states.get(active.path)?.def;
  const fit = known && fitting(known, delivery);
  const paid = fit && isPartPaid ? { ...fit, ...fit.partPaid } : fit;
  const def = paid && fittingParcels(paid, parcels);
  const part = partWay(compiled, active.queue, parcels, delivery);
  const label = part?.label ?? def?.label ?? { zh: active.path, en: active.path };
  return {
    id: prefix + active.path,
    label,
    customerLabel: part?.customerLabel ?? def?.customerLabel ?? label,
    internal: def?.customerSeesIf !== undefined && context[def.customerSeesIf] !== true,
    tone: part?.tone ?? def?.tone ?? 'neutral',
    queue: active.queue,
    since: active.since,
    dueAt: active.dueAt,
    roles: rolesAt(compiled, active.path),
  };
}

/** Staff and customers that some event handled in the state (or around it, when the state itself handles none) is for. */
function rolesAt(compiled: Compiled, path: string): ActorRole[] {
  for (const { def } of selfAndAncestors(compiled.states, path)) {
    const who = Object.keys(def.on ?? {}).flatMap((event) => compiled.definition.events[event]?.who ?? []);
    const people = [...new Set(who)].filter((role) => role !== 'system');
    if (people.length > 0) return people;
  }
  return [];
}
