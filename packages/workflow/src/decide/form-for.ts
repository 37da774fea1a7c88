import type { Actor, FormField } from '@orderdesk/domain';

/** The form as this actor has to fill it in: what only the company's staff must give is required of everybody but customers. */
export const formFor = (form: readonly FormField[] = [], { roles }: Actor): readonly FormField[] =>
  form.map(({ requiredOf, ...field }) =>
    requiredOf === 'staff' && !roles.includes('customer') ? { ...field, required: true } : field,
  );
