import { accepted, type Refusal, refused, type Result } from '@orderdesk/domain';
import type { Compiled } from '../compile/compile.ts';
import type { Facts, Instance, WorkflowEvent } from '../instance.ts';
import { holds } from './explain.ts';
import { guardRefusal } from './guard-refusal.ts';
import { formFor } from './form-for.ts';
import { readForm } from './form.ts';
import { handlersOf, matches, sceneOf } from './handlers.ts';
import { ended, notOffered, notPermitted, timerEarly, timerStale, versionMismatch } from './refusals.ts';

/**
 * The event as this instance takes it now, its data as the form reads them, or why it does not. Timers and children's ends come
 * from inside.
 */
export function admit(
  compiled: Compiled,
  instance: Instance,
  active: readonly string[],
  event: WorkflowEvent,
  facts: Facts,
  now: Date,
): Result<WorkflowEvent> {
  if (!matches(compiled, instance)) return refused(versionMismatch(compiled, instance));
  if (event.type.startsWith('xstate.')) {
    const refusal = timerRefusal(instance, event, now);
    return refusal ? refused(refusal) : accepted(event);
  }
  if (instance.status === 'done') return refused(ended(event.type, instance.outcome));
  const edges = handlersOf(compiled, active, event.type);
  const isChildEnd = event.type.startsWith('child.');
  const known = Object.hasOwn(compiled.definition.events, event.type)
    ? compiled.definition.events[event.type]
    : undefined;
  if (edges.length === 0 || (isChildEnd ? !isSystem(event) : !known))
    return refused(notOffered(event.type, active, known?.label ?? null));
  let read = event;
  if (known) {
    if (!event.actor.roles.some((role) => known.who.includes(role)))
      return refused(notPermitted(event.type, known.label, known.who, event.actor.roles));
    const data = readForm(event.type, formFor(known.form, event.actor, facts), event.data, facts);
    if (!data.ok) return data;
    read = { ...event, data: data.value };
  }
  const scene = sceneOf(instance, active, read, facts);
  return edges.some(({ transition }) => holds(transition.guard, scene) === true)
    ? accepted(read)
    : refused(guardRefusal(event.type, edges, scene));
}

/** A timer acts only while it is pending and due, and only from the worker; its guards may still say that nothing happens. */
function timerRefusal(instance: Instance, event: WorkflowEvent, now: Date): Refusal | null {
  const timer = instance.timers.find((pending) => pending.event === event.type);
  if (!timer || !isSystem(event)) return timerStale(event);
  return new Date(timer.dueAt) > now ? timerEarly(event, timer.dueAt, now) : null;
}

const isSystem = ({ actor }: WorkflowEvent): boolean => actor.roles.includes('system');
