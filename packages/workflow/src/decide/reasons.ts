import type { Text } from '@orderdesk/domain';
import type { GuardUse } from '../definition.type.ts';
import type { GuardScene } from '../registry/guard.type.ts';
import { holds, lowerFirst, obstacles } from './explain.ts';

/** Something that stands in the way, in words; `rank`: how far it is from what the reader can do about it, the nearest first. */
type Reason = { readonly text: Text; readonly rank: number };

/** The last rank: not what is done, but by whom. */
const ROLE = 2;

/**
 * All that keeps a condition from holding, each once, in the order of what one can do about it: what a form lacks, how the order stands, who
 * one is. Where one of several things would do, they are told as a choice.
 */
export const reasons = (use: GuardUse, scene: GuardScene): Text[] => {
  const found = reasonsOf(use, scene, true).toSorted((a, b) => a.rank - b.rank);
  return [...new Map(found.map(({ text }) => [text.zh, text])).values()];
};

function reasonsOf(use: GuardUse, scene: GuardScene, wanted: boolean): Reason[] {
  const verdict = holds(use, scene);
  if (verdict === 'maybe' || verdict === wanted) return [];
  const found = within(use, scene, wanted);
  return use.because && wanted ? [{ text: use.because, rank: nearest(found) }] : found;
}

function within(use: GuardUse, scene: GuardScene, wanted: boolean): Reason[] {
  if ('not' in use) return reasonsOf(use.not, scene, !wanted);
  if ('and' in use || 'or' in use) {
    const parts = ('and' in use ? use.and : use.or).map((inner) => reasonsOf(inner, scene, wanted));
    // Of an `or` one is enough, and so it is to break an `and`.
    return 'or' in use === wanted ? [either(parts)] : parts.flat();
  }
  return obstacles(use, scene, wanted).map(({ guard, negated, text }) => ({
    text,
    rank: guard === 'actorIs' ? ROLE : guard === 'dataGiven' && !negated ? 0 : 1,
  }));
}

const nearest = (found: readonly Reason[]): number => Math.min(...found.map(({ rank }) => rank));

/** Of several things one is enough: what would have to change, and last who may do it as things stand. */
function either(parts: readonly (readonly Reason[])[]): Reason {
  const ways = parts.filter((part) => part.length > 0).toSorted((a, b) => nearest(a) - nearest(b));
  return { text: { zh: choice(ways, 'zh'), en: choice(ways, 'en') }, rank: nearest(ways.flat()) };
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
