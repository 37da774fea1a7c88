import type { Actor, FormField } from '@orderdesk/domain';

/**
 * The form as this actor has to fill it in: what only the company's staff must give is required of them alone, and how a customer told
 * something is asked of whoever speaks for them, never of the customer.
 */
export const formFor = (form: readonly FormField[] = [], actor: Actor): readonly FormField[] =>
  form
    .filter(({ agreement }) => !agreement || !actor.roles.includes('customer'))
    .map(({ requiredOf, ...field }) => (mustGive(requiredOf, actor) ? { ...field, required: true } : field));

const mustGive = (requiredOf: FormField['requiredOf'], { roles }: Actor): boolean =>
  requiredOf === 'staff'
    ? !roles.includes('customer') && !roles.includes('system')
    : roles.some((role) => requiredOf?.some((asked) => asked === role));
