import { asActor, type Person } from '@orderdesk/domain';
import { eventModel } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { sendEvent } from '../orders/send-event.command.ts';

/** What opens a problem, adds to it, or closes it; and the doubt, whose hold is the report that follows it. */
const ABOUT_PROBLEMS = [
  'customer.doubted',
  'reportProblem',
  'reportMissing',
  'disagree',
  'ask',
  'resolveProblem',
  'foundAfterAll',
];

/** Closes the problem that the doubt of a company opened, where nothing else is said in it: with the doubt its reason is gone. */
export async function liftHold(core: Core, person: Person, orderId: string): Promise<void> {
  if (!(await isHeldByDoubtAlone(core, orderId))) return;
  const actor = { ...asActor(person), roles: ['system'] as const };
  await sendEvent(core, () => actor, orderId, {
    event: 'resolveProblem',
    data: { text: person.locale === 'zh' ? '公司已确认' : 'The company is confirmed' },
  });
}

async function isHeldByDoubtAlone(core: Core, orderId: string): Promise<boolean> {
  const last = await eventModel(core.store.connection)
    .find({ orderId, type: { $in: ABOUT_PROBLEMS }, 'workflow.child': null }, { type: 1, actor: 1 })
    .sort({ rev: -1 })
    .limit(3)
    .lean();
  const [held, doubted, before] = last;
  return (
    held?.type === 'reportProblem' &&
    doubted?.type === 'customer.doubted' &&
    held.actor.id === doubted.actor.id &&
    (before === undefined || before.type === 'resolveProblem')
  );
}
