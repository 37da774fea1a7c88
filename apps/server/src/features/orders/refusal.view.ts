import type { Refusal } from '@orderdesk/domain';

/**
 * A workflow's no as its reader may see it: the desk is told which rule, with what parameters, on what facts; a customer is told the
 * sentence. What a form's fields want is told to whoever fills it in.
 */
export function shownRefusal(refusal: Refusal, forCustomer: boolean): Refusal {
  const isInside = refusal.code.startsWith('workflow.') && refusal.code !== 'workflow.form';
  if (!forCustomer || !isInside) return refusal;
  const errors = refusal.facts?.['errors'];
  return { code: refusal.code, text: refusal.text, ...(errors === undefined ? {} : { facts: { errors } }) };
}
