import type { Actor, FormField, OrderFacts } from '@orderdesk/domain';

/**
 * The form as this actor has to fill it in: what is asked of some roles only is there for them alone, what only the company's staff must give is required of them alone, what belongs to one way of paying in that way, and how a customer told
 * something is asked of whoever speaks for them, never of the customer.
 */
export const formFor = (
  form: readonly FormField[] = [],
  actor: Actor,
  { paymentMethod }: Pick<OrderFacts, 'paymentMethod'>,
): readonly FormField[] =>
  form
    .filter(({ agreement }) => !agreement || !actor.roles.includes('customer'))
    .filter(({ askedOf }) => !askedOf || hasOneOf(askedOf, actor))
    .map(({ requiredOf, requiredWhenPaid, askedOf: _roles, ...field }) =>
      mustGive(requiredOf, actor) || requiredWhenPaid?.includes(paymentMethod)
        ? { ...field, required: true }
        : field,
    );

const hasOneOf = (asked: readonly string[], { roles }: Actor): boolean =>
  roles.some((role) => asked.includes(role));

const mustGive = (requiredOf: FormField['requiredOf'], actor: Actor): boolean =>
  requiredOf === 'staff'
    ? !actor.roles.includes('customer') && !actor.roles.includes('system')
    : hasOneOf(requiredOf ?? [], actor);
