import type { OrderDifference } from '@orderdesk/domain';
import { type EventDoc, eventModel } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';

/** A step of an order, as far as it matters to whoever has the order in hand or decides on it. */
export type StepMade = Pick<EventDoc, 'rev' | 'type' | 'actor' | 'difference' | 'asked' | 'stages'> & {
  readonly row: Pick<EventDoc['row'], 'customerStage'>;
};

/** The steps of an order from a rev on, in their order: all of them, however many there are. */
export async function readSteps(core: Core, orderId: string, from = 1): Promise<StepMade[]> {
  const steps = await eventModel(core.store.connection)
    .collection.find<StepMade>(
      { orderId, rev: { $gte: from } },
      {
        projection: {
          _id: 0,
          rev: 1,
          type: 1,
          actor: 1,
          difference: 1,
          asked: 1,
          stages: 1,
          'row.customerStage': 1,
        },
      },
    )
    .toArray();
  return steps.toSorted((a, b) => a.rev - b.rev);
}

export type Made = Pick<EventDoc, 'type' | 'difference' | 'asked'>;

/** What a step made different about the order; null also for what it only asks for. */
export const madeBy = ({ type, asked, difference }: Made): OrderDifference | null =>
  // Requests were not marked as asked for once.
  asked || type === 'requestChange' ? null : (difference ?? null);
