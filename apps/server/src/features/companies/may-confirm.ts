import { type AppAbility, may } from '@orderdesk/policy';

/** Whoever decides on a company's credit says that it is who it says it is. */
export const mayConfirm = (ability: AppAbility, companyId: string): boolean =>
  may(ability, 'edit', 'Company', { id: companyId }, 'creditLimit');
