import { SYSTEM } from '@orderdesk/domain';
import { removing, type TimerDoc, timerModel } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { sendEvent } from './send-event.command.ts';

/**
 * Sends a due timer's event to its order. The row goes away in the same transaction, so the event acts once. When the workflow no
 * longer waits for it (its state was left), the row is dropped.
 */
export async function fireTimer(core: Core, timer: TimerDoc): Promise<void> {
  const result = await sendEvent(
    core,
    () => SYSTEM,
    timer.orderId,
    { event: timer.event, child: timer.child },
    {
      // A state entered anew has set the timer again, later, under the same id: that one stays.
      also: [removing(timerModel, { _id: timer._id, dueAt: timer.dueAt })],
    },
  );
  if (result.ok) return;
  const timers = timerModel(core.store.connection).collection;
  await timers.deleteOne({ _id: timer._id as never, dueAt: timer.dueAt });
}
