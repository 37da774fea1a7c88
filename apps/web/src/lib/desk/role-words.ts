import { m } from '#lib/paraglide/messages.js';
import type { StaffRole } from '@orderdesk/domain';

const WORDS: Record<StaffRole, () => string> = {
  service: () => m.desk_role_service(),
  reviewer: () => m.desk_role_reviewer(),
  warehouse: () => m.desk_role_warehouse(),
  finance: () => m.desk_role_finance(),
  manager: () => m.desk_role_manager(),
  admin: () => m.desk_role_admin(),
};
export const roleWord = (role: string): string => (role in WORDS ? WORDS[role as StaffRole]() : role);
