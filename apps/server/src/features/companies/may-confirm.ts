import { type AppAbility, may } from '@orderdesk/policy';

/** Whoever decides on a company's credit says that it is who it says it is. */
export const mayConfirm = (ability: AppAbility, companyId: string): boolean =>
  may(ability, 'edit', 'Company', { id: companyId }, 'creditLimit');

/** More credit than this is not finance's alone to give; minor units. */
const CREDIT_BOUND = 5_000_000;

/** What one manager gives all companies of a day on their own; more takes another one’s decision. Minor units. */
export const MANAGERS_DAY = 100_000_000;

/** The most credit somebody may give a company, minor units; null is no bound. */
export const mostCreditBy = (ability: AppAbility, companyId: string): number | null =>
  may(ability, 'edit', 'Company', { id: companyId }, 'creditAboveBound') ? null : CREDIT_BOUND;
