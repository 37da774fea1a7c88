import { SYSTEM } from '@orderdesk/domain';
import { type TimerDoc, timerModel } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { sendEvent } from './send-event.command.ts';

/**
 * Sends a due timer's event to its order. The row goes away in the same transaction, so the event acts once. When the workflow no
 * longer waits for it (its state was left), the row is dropped.
 */
export async function fireTimer(core: Core, timer: TimerDoc): Promise<void> {
  const timers = timerModel(core.store.connection).collection;
  const result = await sendEvent(
    core,
    () => SYSTEM,
    timer.orderId,
    { event: timer.event, child: timer.child },
    {
      also: async (session) => {
        // A state entered anew has set the timer again, later, under the same id: that one stays.
        await timers.deleteOne({ _id: timer._id as never, dueAt: timer.dueAt }, { session });
      },
    },
  );
  if (!result.ok) await timers.deleteOne({ _id: timer._id as never, dueAt: timer.dueAt });
}
