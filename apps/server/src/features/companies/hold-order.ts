import type { Person } from '@orderdesk/domain';
import { actorOn } from '@orderdesk/policy';
import type { Core } from '../../core/core.ts';
import { sendEvent } from '../orders/send-event.command.ts';

/** Holds picking, packing and sending; where the workflow offers it to nobody now, the order waits for somebody already. */
export const holdOrder = (core: Core, person: Person, orderId: string, reason: string) =>
  sendEvent(core, (order) => actorOn(person, order), orderId, {
    event: 'reportProblem',
    data: { text: HOLD[person.locale](reason) },
  });

const HOLD = {
  zh: (reason: string) => `公司身份存疑，核实前请不要备货和发货：${reason}`,
  en: (reason: string) =>
    `The company is in doubt, so nothing is prepared or sent until that is settled: ${reason}`,
};
