import type { Actor } from '@orderdesk/domain';
import type { Compiled } from '../compile/compile.ts';
import type { Facts, Instance, WorkflowOffer } from '../instance.ts';
import { activePaths } from '../states.ts';
import { guardRefusal, holds } from './explain.ts';
import { handlersOf, matches, sceneOf, storedSnapshot } from './handlers.ts';

/**
 * The events known in the present state that this actor's roles may send, likeliest first: each allowed (so far as its form
 * does not decide) or with its refusal. Nothing for an instance of another version.
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
  Object.entries(compiled.definition.events).forEach(([event, def], index) => {
    if (!actor.roles.some((role) => def.who.includes(role))) return;
    const edges = handlersOf(compiled, active, event);
    if (edges.length === 0) return;
    // Without a form there is no data to wait for: what it depends on is known to be absent.
    const data = def.form && def.form.length > 0 ? null : {};
    const scene = sceneOf(instance, active, { type: event, data, actor }, facts);
    const allowed = edges.some(({ transition }) => holds(transition.guard, scene) !== false);
    const offer: WorkflowOffer = {
      event,
      label: def.label,
      tone: def.tone ?? 'neutral',
      confirm: def.confirm ?? null,
      form: def.form ?? [],
      ...(def.moves && { moves: def.moves }),
      allowed,
      refusal: allowed ? null : guardRefusal(event, edges, scene),
    };
    found.push({ offer, rank: (def.order ?? 1000) * 1000 + index });
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ offer }) => offer);
}
