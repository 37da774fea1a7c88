import type { GuardUse } from '../definition.type.ts';
import { GUARDS } from './guards.ts';

/** Whether a transition with this guard only goes along with another that takes the event (see `GuardRule.follows`). */
export function goesAlong(guard: GuardUse | undefined): boolean {
  if (!guard || 'not' in guard) return false;
  if ('and' in guard) return guard.and.some(goesAlong);
  if ('or' in guard) return guard.or.every(goesAlong);
  return GUARDS.get(guard.type)?.follows === true;
}
