import type { Refusal } from '@orderdesk/domain';
import type { Compiled } from '../compile/compile.ts';
import type { Facts, Instance, WorkflowEvent } from '../instance.ts';
import { guardRefusal, holds } from './explain.ts';
import { checkForm } from './form.ts';
import { handlersOf, matches, sceneOf } from './handlers.ts';
import { ended, notOffered, notPermitted, timerEarly, timerStale, versionMismatch } from './refusals.ts';

/** Why an event is not taken by this instance now; null when it is. Timers and children's ends come from inside. */
export function refusalOf(
  compiled: Compiled,
  instance: Instance,
  active: readonly string[],
  event: WorkflowEvent,
  facts: Facts,
  now: Date,
): Refusal | null {
  if (!matches(compiled, instance)) return versionMismatch(compiled, instance);
  if (event.type.startsWith('xstate.')) return timerRefusal(instance, event, now);
  if (instance.status === 'done') return ended(event.type, instance.outcome);
  const edges = handlersOf(compiled, active, event.type);
  const isChildEnd = event.type.startsWith('child.');
  const known = Object.hasOwn(compiled.definition.events, event.type)
    ? compiled.definition.events[event.type]
    : undefined;
  if (edges.length === 0 || (isChildEnd ? !isSystem(event) : !known))
    return notOffered(event.type, active, known?.label ?? null);
  if (known) {
    if (!event.actor.roles.some((role) => known.who.includes(role)))
      return notPermitted(event.type, known.label, known.who, event.actor.roles);
    const unfit = checkForm(event.type, known.form ?? [], event.data, facts);
    if (unfit) return unfit;
  }
  const scene = sceneOf(instance, active, event, facts);
  return edges.some(({ transition }) => holds(transition.guard, scene) === true)
    ? null
    : guardRefusal(event.type, edges, scene);
}

/** A timer acts only while it is pending and due, and only from the worker; its guards may still say that nothing happens. */
function timerRefusal(instance: Instance, event: WorkflowEvent, now: Date): Refusal | null {
  const timer = instance.timers.find((pending) => pending.event === event.type);
  if (!timer || !isSystem(event)) return timerStale(event);
  return new Date(timer.dueAt) > now ? timerEarly(event, timer.dueAt, now) : null;
}

const isSystem = ({ actor }: WorkflowEvent): boolean => actor.roles.includes('system');
