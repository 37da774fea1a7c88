import type { Actor, FormField } from '@orderdesk/domain';
import type { Compiled } from '../compile/compile.ts';
import type { Facts, Instance, WorkflowOffer } from '../instance.ts';
import type { GuardScene } from '../registry/guard.type.ts';
import { fitting } from '../fitting.ts';
import { boundedNow } from './amount-bounds.ts';
import { formFor } from './form-for.ts';
import { activePaths, type Edge } from '../states.ts';
import { holds } from './explain.ts';
import { guardRefusal } from './guard-refusal.ts';
import { handlersOf, matches, sceneOf, storedSnapshot } from './handlers.ts';

/**
 * The events known in the present state that this actor's roles may send, likeliest first: each allowed (so far as its form
 * does not decide) or with its refusal. A field without which the event would be refused as things stand is required. Where a form asks which parcel, its options are those the event would be accepted
 * for. Nothing for an instance of another version.
 */
export function offers(
  compiled: Compiled,
  instance: Instance,
  actor: Actor,
  facts: Facts,
  // Rules never look at the clock; taken so that callers pass the same things as to `decide`.
  _now: Date,
): WorkflowOffer[] {
  if (instance.status === 'done' || !matches(compiled, instance)) return [];
  const active = activePaths(storedSnapshot(instance).value);
  const found: { offer: WorkflowOffer; rank: number }[] = [];
  Object.entries(compiled.definition.events).forEach(([event, known], index) => {
    const def = fitting(known, facts.deliveryMethod);
    if (!actor.roles.some((role) => def.who.includes(role))) return;
    const edges = handlersOf(compiled, active, event);
    if (edges.length === 0) return;
    // Without a form there is no data to wait for: what it depends on is known to be absent.
    const data = def.form && def.form.length > 0 ? null : {};
    const scene = sceneOf(instance, active, { type: event, data, actor }, facts);
    const parcels = (def.form ?? []).some(({ type }) => type === 'shipment')
      ? parcelsFor(edges, scene)
      : null;
    const allowed = parcels ? parcels.length > 0 : mayHold(edges, scene);
    const asked = (field: FormField) => boundedNow(withParcels(field, parcels), edges, scene);
    const offer: WorkflowOffer = {
      event,
      label: def.label,
      tone: def.tone ?? 'neutral',
      confirm: def.confirm ?? null,
      form: formFor(def.form, actor, facts).map((field) =>
        allowed && isNeeded(field, edges, scene, parcels) ? demanded(asked(field)) : asked(field),
      ),
      ...(def.moves && { moves: def.moves }),
      allowed,
      refusal: allowed ? null : guardRefusal(event, edges, whyNotScene(edges, scene)),
    };
    found.push({ offer, rank: (def.order ?? 1000) * 1000 + index });
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ offer }) => offer);
}

const mayHold = (edges: readonly Edge[], scene: GuardScene): boolean =>
  edges.some(({ transition }) => holds(transition.guard, scene) !== false);

/** Whether nothing would do that the form can say where this field stays empty. */
const isNeeded = (
  { name }: FormField,
  edges: readonly Edge[],
  scene: GuardScene,
  parcels: readonly string[] | null,
): boolean => {
  const empty = { ...scene, event: { ...scene.event, without: name } };
  return parcels ? parcelsFor(edges, empty).length === 0 : !mayHold(edges, empty);
};

/** Shown from the start: it is not waited for that the answer asks for it. */
const demanded = ({ whenAsked: _, ...field }: FormField): FormField => ({ ...field, required: true });

/** The parcels for which an event may be accepted; which one decides more than whether there is any. */
const parcelsFor = (edges: readonly Edge[], scene: GuardScene): string[] =>
  scene.facts.shipments
    .map(({ id }) => id)
    .filter((parcel) => mayHold(edges, { ...scene, event: { ...scene.event, parcel } }));

/** Where it is not for want of a parcel in general that nothing is offered, one of them says why. */
function whyNotScene(edges: readonly Edge[], scene: GuardScene): GuardScene {
  const parcel = scene.facts.shipments[0]?.id;
  if (parcel === undefined || !mayHold(edges, scene)) return scene;
  return { ...scene, event: { ...scene.event, parcel } };
}

const withParcels = (field: FormField, parcels: readonly string[] | null): FormField =>
  field.type === 'shipment' && parcels
    ? {
        ...field,
        options: parcels.map((id) => ({ value: id, label: { zh: `包裹 ${id}`, en: `Parcel ${id}` } })),
      }
    : field;
