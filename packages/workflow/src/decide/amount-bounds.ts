import type { FormField } from '@orderdesk/domain';
import type { GuardUse } from '../definition.type.ts';
import { GUARDS } from '../registry/guards.ts';
import type { GuardScene } from '../registry/guard.type.ts';
import type { Edge } from '../states.ts';
import { holds } from './explain.ts';
import { boundedBy } from './form-field.ts';

type Bounds = { readonly least: number; readonly most: number };
const ANY: Bounds = { least: -Infinity, most: Infinity };

const within = (a: Bounds | null, b: Bounds | null): Bounds | null =>
  a && b && { least: Math.max(a.least, b.least), most: Math.min(a.most, b.most) };
const either = (a: Bounds | null, b: Bounds | null): Bounds | null =>
  a && b ? { least: Math.min(a.least, b.least), most: Math.max(a.most, b.most) } : (a ?? b);

/** The amounts of a field with which a condition can hold; null where it cannot. */
function boundsIn(use: GuardUse | undefined, field: string, scene: GuardScene): Bounds | null {
  if (!use) return ANY;
  if ('and' in use) return use.and.map((one) => boundsIn(one, field, scene)).reduce(within, ANY);
  if ('or' in use) return use.or.map((one) => boundsIn(one, field, scene)).reduce(either, null);
  if (holds(use, scene) === false) return null;
  const told = 'not' in use ? undefined : GUARDS.get(use.type)!.bounds?.((use.params ?? {}) as never, scene);
  return told?.field === field ? { ...ANY, ...told } : ANY;
}

/** A field as it is asked now: an amount says between which bounds the event can be accepted from whoever is asked. */
export function boundedNow(field: FormField, edges: readonly Edge[], scene: GuardScene): FormField {
  if (field.type !== 'money') return field;
  const { timesTotal: _, ...asked } = boundedBy(field, scene.facts);
  const bounds = edges
    .map(({ transition }) => boundsIn(transition.guard, field.name, scene))
    .reduce(either, null);
  if (!bounds) return asked;
  const min = Math.max(asked.min ?? -Infinity, bounds.least);
  const max = Math.min(asked.max ?? Infinity, bounds.most);
  return {
    ...asked,
    ...(Number.isFinite(min) && { min }),
    ...(Number.isFinite(max) && { max }),
  };
}
