import type { Actor, FormField } from '@orderdesk/domain';

/**
 * The form as this actor has to fill it in: what only the company's staff must give is required of everybody but customers, who say for
 * themselves what they want and are not asked how they agreed.
 */
export function formFor(form: readonly FormField[] = [], { roles }: Actor): readonly FormField[] {
  const isCustomer = roles.includes('customer');
  return form
    .filter(({ agreement }) => !(agreement && isCustomer))
    .map(({ requiredOf, ...field }) =>
      requiredOf === 'staff' && !isCustomer ? { ...field, required: true } : field,
    );
}
