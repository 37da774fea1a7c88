import { WorkflowFault } from '../fault.ts';
import type { Timer } from '../instance.ts';

/**
 * A timer that another one set: when it is due at once it tells which ones went off, one right after the other, before it.
 * A timer that is among them already would go off again and again without time passing: that is thrown as
 * `workflow.timer-flood`, and nothing is saved.
 */
export function inARow(timer: Timer, fired: Timer, now: Date): Timer {
  if (new Date(timer.dueAt) > now) return timer;
  const before = fired.rightAfter ?? [];
  if (before.includes(timer.id))
    throw new WorkflowFault('workflow.timer-flood', `The timer ${timer.id} is due at once again and again`);
  return { ...timer, rightAfter: [...before, fired.id] };
}
