import type { WorkflowOffer } from '@orderdesk/workflow';
import type { Ending } from './random-life.fixture.ts';

const ENDS_IT: ReadonlySet<string> = new Set(['cancel', 'reject']);

/** By name; what ends an order at once comes seldom, or most lives would be short ones. */
export function eventsOf(offered: readonly { readonly offer: WorkflowOffer }[]): string[] {
  const events = new Map(offered.map(({ offer }) => [offer.event, ENDS_IT.has(offer.event) ? 1 : 8]));
  return [...events]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([event, times]) => Array<string>(times).fill(event));
}

const TOWARDS: Readonly<Record<Ending, readonly string[]>> = {
  complete: [
    'confirmRefund',
    'returnExcess',
    'approve',
    'startReview',
    'answer',
    'resolveProblem',
    'declineChange',
    'applyChange',
    'countIn',
    'confirmDelivery',
    'ship',
    'finishPacking',
    'startPicking',
    'confirmPayment',
    'confirmReceipt',
    'callOff',
    'cancel',
    'reject',
  ],
  close: ['confirmRefund', 'returnExcess', 'cancel', 'reject', 'callOff', 'countIn', 'comesBack', 'writeOff'],
};

/** How soon an event is tried on the way to an ending; what no list knows comes last, but it comes. */
export function rank(ending: Ending, event: string): number {
  const order = ending === 'close' ? [...TOWARDS.close, ...TOWARDS.complete] : TOWARDS.complete;
  const at = order.indexOf(event);
  return at === -1 ? order.length : at;
}
