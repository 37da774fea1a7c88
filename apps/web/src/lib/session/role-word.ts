import { m } from '#lib/paraglide/messages.js';

const WORDS: Record<string, () => string> = {
  service: () => m.role_service(),
  reviewer: () => m.role_reviewer(),
  warehouse: () => m.role_warehouse(),
  finance: () => m.role_finance(),
  manager: () => m.role_manager(),
  admin: () => m.role_admin(),
  dealer: () => m.role_dealer(),
  retailer: () => m.role_retailer(),
  consumer: () => m.role_consumer(),
};

/** A staff role or an account kind as people call it. */
export const roleWord = (role: string): string => WORDS[role]?.() ?? role;
