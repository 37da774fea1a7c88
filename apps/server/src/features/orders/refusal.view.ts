import type { Refusal } from '@orderdesk/domain';
import { type AppAbility, may, type OrderRights } from '@orderdesk/policy';
import { readsDesk } from './order-rights.ts';

/**
 * A workflow's no as its reader may see it: those of the desk who see the whole order are told which rule, with what parameters, on what
 * facts and in which states; others (customers, and who does not see its money) are told the sentence. What a form's fields want is told
 * to whoever fills it in.
 */
export function shownRefusal(refusal: Refusal, ability: AppAbility, order: OrderRights): Refusal {
  const isInside = refusal.code.startsWith('workflow.') && refusal.code !== 'workflow.form';
  if (!isInside || (readsDesk(ability, order) && may(ability, 'read', 'Order', order, 'totals')))
    return refusal;
  const errors = refusal.facts?.['errors'];
  return { code: refusal.code, text: refusal.text, ...(errors === undefined ? {} : { facts: { errors } }) };
}
