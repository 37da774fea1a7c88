import type { RuleUse } from '../definition.type.ts';

const MINUTES: Readonly<Record<string, readonly [unit: string, minutes: number]>> = {
  minutes: ['minutes', 1],
  hours: ['hours', 60],
  days: ['days', 1440],
  businessMinutes: ['minutes', 1],
  businessHours: ['hours', 60],
};

function minutesOf({ type, params }: RuleUse): number | null {
  if (!Object.hasOwn(MINUTES, type)) return null;
  const [unit, minutes] = MINUTES[type]!;
  return Number(params?.[unit]) * minutes;
}

const isBusiness = ({ type }: RuleUse): boolean => type.startsWith('business');

/**
 * Whether a timer with delay `a` is surely due before one with delay `b` that was set at the same moment. Business time never
 * runs faster than plain time; two ends of one service level differ by their minutes.
 */
export function dueBefore(a: RuleUse, b: RuleUse): boolean {
  if (a.type === 'serviceLevelEnds' && b.type === a.type)
    return Number(a.params?.['afterMinutes'] ?? 0) < Number(b.params?.['afterMinutes'] ?? 0);
  const [minutesA, minutesB] = [minutesOf(a), minutesOf(b)];
  if (minutesA === null || minutesB === null || (isBusiness(a) && !isBusiness(b))) return false;
  return minutesA < minutesB;
}

/** When a timer is due at the moment it is set. A delay of seconds is as good as none: what repeats that fast is a flood. */
export function atOnce(delay: RuleUse): 'always' | 'used-up' | 'never' {
  if (delay.type === 'serviceLevelEnds')
    return Number(delay.params?.['afterMinutes'] ?? 0) === 0 ? 'used-up' : 'never';
  const minutes = minutesOf(delay);
  return minutes !== null && minutes < 1 ? 'always' : 'never';
}
