import { type ShipmentStep, shipmentRank, type Text } from '@orderdesk/domain';
import type { GuardUse } from '../definition.type.ts';
import type { GuardScene } from '../registry/guard.type.ts';
import { GUARDS } from '../registry/guards.ts';
import { byFormFirst, holds, isFormAlone, lowerFirst, type Obstacle, obstacles } from './explain.ts';

/** Something that stands in the way, in words; `rank`: how far it is from what the reader can do about it, the nearest first. */
type Reason = {
  readonly text: Text;
  readonly rank: number;
  /** Filling in the form is all it takes. */
  readonly byForm: boolean;
  /** It says that there is no such parcel (`which`), or something of one that there would have to be (`what`). */
  readonly ofParcel?: 'which' | 'what';
  /** It says that a parcel has come so far (`shipmentRank`): one that has come farther has come this far too. */
  readonly reached?: number;
};

/** The last rank: not what is done, but by whom. */
const ROLE = 2;

/**
 * All that keeps a condition from holding, each once, in the order of what one can do about it: what a form lacks, how the order stands, who
 * one is. Where one of several things would do, they are told as a choice.
 */
export const reasons = (use: GuardUse, scene: GuardScene): Text[] => {
  const found = atStake(reasonsOf(use, scene, true)).toSorted((a, b) => a.rank - b.rank);
  return [...new Map(found.map(({ text }) => [text.zh, text])).values()];
};

/** Without what is said of a parcel that is not there, and without what follows from another reason. */
function atStake(found: readonly Reason[]): Reason[] {
  const noParcel = found.find(({ ofParcel }) => ofParcel === 'which');
  const farthest = Math.max(...found.map(({ reached = 0 }) => reached));
  return found.filter(
    (reason) =>
      (!noParcel || reason.ofParcel === undefined || reason === noParcel) &&
      (reason.reached === undefined || reason.reached === farthest),
  );
}

function reasonsOf(use: GuardUse, scene: GuardScene, wanted: boolean): Reason[] {
  const verdict = holds(use, scene);
  if (verdict === 'maybe' || verdict === wanted) return [];
  const found = within(use, scene, wanted);
  return use.because && wanted ? [{ ...together(found), text: use.because }] : found;
}

/** What several reasons have in common: how near the nearest is, and a parcel where each of them speaks of one. */
function together(found: readonly Reason[]): Omit<Reason, 'text'> {
  const kinds = new Set(found.map(({ ofParcel }) => ofParcel));
  const reached = found.flatMap((reason) => reason.reached ?? []);
  return {
    rank: nearest(found),
    byForm: found.every(({ byForm }) => byForm),
    ...(kinds.size > 0 &&
      !kinds.has(undefined) && { ofParcel: kinds.has('what') ? ('what' as const) : ('which' as const) }),
    ...(reached.length > 0 && { reached: Math.max(...reached) }),
  };
}

function within(use: GuardUse, scene: GuardScene, wanted: boolean): Reason[] {
  if ('not' in use) return reasonsOf(use.not, scene, !wanted);
  if ('and' in use || 'or' in use) {
    const parts = ('and' in use ? use.and : use.or).map((inner) => reasonsOf(inner, scene, wanted));
    // Of an `or` one is enough, and so it is to break an `and`.
    return 'or' in use === wanted ? [either(parts)] : parts.flat();
  }
  return obstacles(use, scene, wanted).map((obstacle) => ({ text: obstacle.text, ...placed(obstacle) }));
}

function placed({ guard, negated, params }: Obstacle): Omit<Reason, 'text'> {
  const byForm = isFormAlone([{ guard, negated }]);
  const ofParcel = negated ? undefined : GUARDS.get(guard)?.ofParcel;
  return {
    rank: guard === 'actorIs' ? ROLE : byForm ? 0 : 1,
    byForm,
    ...(ofParcel && { ofParcel }),
    ...(negated &&
      guard === 'someShipmentReaches' && { reached: shipmentRank(params['step'] as ShipmentStep) }),
  };
}

const nearest = (found: readonly Reason[]): number => Math.min(...found.map(({ rank }) => rank));

/** Of several things one is enough: what the form lacks; else what would have to change, and last who may do it as things stand. */
function either(parts: readonly (readonly Reason[])[]): Reason {
  const open = parts.filter((part) => part.length > 0);
  const ways = byFormFirst(open, (way) => way.every(({ byForm }) => byForm))
    .map(atStake)
    .toSorted((a, b) => nearest(a) - nearest(b));
  return { text: { zh: choice(ways, 'zh'), en: choice(ways, 'en') }, ...together(ways.flat()) };
}

const WORDS = {
  zh: { and: '，且', oneOf: '满足其一即可，目前：', next: '；', role: '：', orRole: '；或' },
  en: { and: ', and ', oneOf: 'One of these has to change: ', next: '; ', role: ': ', orRole: '; or ' },
} as const;

function choice(ways: readonly (readonly Reason[])[], locale: 'zh' | 'en'): string {
  const { and, oneOf, next, role, orRole } = WORDS[locale];
  const say = (said: typeof ways) => [
    ...new Set(said.map((way) => way.map(({ text }) => text[locale]).join(and))),
  ];
  const [things, roles] = [say(ways.filter((way) => !isRole(way))), say(ways.filter(isRole)).join(next)];
  const told = things.length > 1 ? oneOf + things.map(lowerFirst).join(next) : (things[0] ?? '');
  if (roles === '' || told === '') return told + roles;
  return told + (things.length > 1 ? orRole : role) + lowerFirst(roles);
}

const isRole = (way: readonly Reason[]): boolean => way.every(({ rank }) => rank === ROLE);
