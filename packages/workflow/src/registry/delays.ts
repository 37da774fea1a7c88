import { addBusinessMinutes, type BusinessCalendar, type Text } from '@orderdesk/domain';
import { z } from 'zod';

/** `serviceLevelEnds` is null in a state without a service level. */
export type DelayScene = {
  readonly now: Date;
  readonly calendar: BusinessCalendar;
  readonly serviceLevelEnds: Date | null;
};

export type DelayRule = {
  readonly name: string;
  readonly description: Text;
  readonly params: z.ZodType;
  /** Whether the due time depends on the service level of the state it stands in. */
  readonly needsServiceLevel: boolean;
  readonly dueAt: (params: never, scene: DelayScene) => Date;
};

const MINUTE = 60_000;
const plain = (name: string, unit: string, minutesPer: number, max: number, zh: string): DelayRule => ({
  name,
  description: { zh, en: `After this many ${unit}` },
  params: z.strictObject({ [unit]: z.number().positive().max(max) }),
  needsServiceLevel: false,
  dueAt: (params: Record<string, number>, { now }: DelayScene) =>
    new Date(now.getTime() + params[unit]! * minutesPer * MINUTE),
});
const business = (name: string, unit: string, minutesPer: number, zh: string): DelayRule => ({
  name,
  description: { zh, en: `After this many ${unit} of business time` },
  params: z.strictObject({ [unit]: z.number().positive().max(100_000) }),
  needsServiceLevel: false,
  dueAt: (params: Record<string, number>, { now, calendar }: DelayScene) =>
    addBusinessMinutes(calendar, now, params[unit]! * minutesPer),
});

const rules: DelayRule[] = [
  plain('minutes', 'minutes', 1, 1_000_000, '若干分钟后'),
  plain('hours', 'hours', 60, 20_000, '若干小时后'),
  plain('days', 'days', 1440, 3650, '若干天后'),
  business('businessMinutes', 'minutes', 1, '若干工作分钟后'),
  business('businessHours', 'hours', 60, '若干工作小时后'),
  {
    name: 'serviceLevelEnds',
    description: {
      zh: '服务时限到期（或再过若干工作分钟）时',
      en: 'When the service level of the state ends, or this many business minutes later',
    },
    params: z.strictObject({ afterMinutes: z.int().min(0).max(100_000).optional() }),
    needsServiceLevel: true,
    dueAt: (params: { afterMinutes?: number }, { now, calendar, serviceLevelEnds }: DelayScene) =>
      addBusinessMinutes(calendar, serviceLevelEnds ?? now, params.afterMinutes ?? 0),
  },
];

/** Every delay a definition may use, by name. */
export const DELAYS: ReadonlyMap<string, DelayRule> = new Map(rules.map((rule) => [rule.name, rule]));
