import type { GuardUse, RuleUse } from '../definition.type.ts';
import { looksAt, ofMemory, type Look } from './looks-at.ts';

/** A guard made ready for many askings: what depends on the states is known, the rest are questions to the world. */
export type Condition =
  | { readonly kind: 'known'; readonly value: boolean }
  | { readonly kind: 'in'; readonly place: number }
  | { readonly kind: 'ask'; readonly question: number; readonly yes: readonly boolean[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] };

/** Something only the world (facts, the actor, a form) can answer. */
export type Question = {
  readonly fact: string;
  readonly ofMemory: boolean;
  /** The roles it asks for, when it asks about the actor. */
  readonly roles: readonly string[] | null;
  /** How many answers make a difference. */
  answers: number;
};

export type Questions = {
  readonly condition: (guard: GuardUse) => Condition;
  /** Whether some guard asks for more than one set of roles: then it matters who has several. */
  readonly asksForSeveralRoles: () => boolean;
  readonly all: readonly Question[];
  /** Sorts the answers out; to be called when every guard has been made ready. */
  readonly settle: () => void;
  /** The question about a fact with the answer that stands for a value; none when nobody asks. */
  readonly answer: (fact: string, value: unknown) => [question: number, answer: number][];
};

const NO_PARAMS: NonNullable<RuleUse['params']> = {};

/** `placeOf` gives the number of a state by its path. */
export function createQuestions(placeOf: (path: string) => number | undefined): Questions {
  const all: Question[] = [];
  const numbers = new Map<string, number>();
  const conditions = new Map<string, Condition>();
  // By the number of the question.
  const uses: { look: Look; yes: boolean[] }[][] = [];

  const ask = (look: Look, { type, params }: RuleUse): Condition => {
    let question = numbers.get(look.fact);
    if (question === undefined) {
      question = all.length;
      numbers.set(look.fact, question);
      uses.push([]);
      all.push({
        fact: look.fact,
        ofMemory: ofMemory(type),
        roles: type === 'actorIs' ? (params?.['roles'] as string[]) : null,
        answers: 0,
      });
    }
    const yes: boolean[] = [];
    uses[question]!.push({ look, yes });
    return { kind: 'ask', question, yes };
  };

  let severalRoles = false;
  // How often the guard that is being made ready asks for a role.
  let rolesAsked = 0;
  const condition = (guard: GuardUse): Condition => {
    rolesAsked = 0;
    const made = conditionOf(guard);
    severalRoles ||= rolesAsked > 1;
    return made;
  };

  const conditionOf = (guard: GuardUse): Condition => {
    if ('and' in guard) return { kind: 'all', of: guard.and.map(conditionOf) };
    if ('or' in guard) return { kind: 'any', of: guard.or.map(conditionOf) };
    if ('not' in guard) return { kind: 'not', of: conditionOf(guard.not) };
    const { type, params = NO_PARAMS } = guard;
    if (type === 'actorIs') rolesAsked += 1;
    if (type === 'always') return { kind: 'known', value: true };
    if (type === 'inState') {
      const place = placeOf(String(params['state']));
      return place === undefined ? { kind: 'known', value: false } : { kind: 'in', place };
    }
    // Most rules are asked in several places: they are one condition.
    const written = params === NO_PARAMS ? type : `${type} ${JSON.stringify(params)}`;
    let asked = conditions.get(written);
    if (!asked) {
      asked = ask(looksAt(type, params) ?? yesOrNo(`${type} ${JSON.stringify(params)}`), guard);
      conditions.set(written, asked);
    }
    return asked;
  };

  const settle = (): void => {
    all.forEach((question, number) => {
      const mine = uses[number]!;
      const seen = new Set<string>();
      for (const sample of new Set(mine.flatMap(({ look }) => look.samples))) {
        // Values that every guard answers alike are one answer.
        const signature = mine.map(({ look }) => look.holds(sample)).join();
        if (seen.has(signature)) continue;
        seen.add(signature);
        question.answers += 1;
        for (const { look, yes } of mine) yes.push(look.holds(sample));
      }
    });
  };

  const answer: Questions['answer'] = (fact, value) => {
    const question = numbers.get(fact);
    if (question === undefined) return [];
    const mine = uses[question]!;
    for (let one = 0; one < all[question]!.answers; one += 1)
      if (mine.every(({ look, yes }) => yes[one] === look.holds(value))) return [[question, one]];
    return [];
  };
  return { condition, asksForSeveralRoles: () => severalRoles, all, settle, answer };
}

const yesOrNo = (fact: string): Look => ({
  fact,
  samples: [false, true],
  holds: (value) => value === true,
});

/** Whether a condition holds; `ask` answers a question by the number of an answer. */
export function isTrue(
  condition: Condition,
  isIn: (state: number) => boolean,
  ask: (question: number) => number,
): boolean {
  switch (condition.kind) {
    case 'known':
      return condition.value;
    case 'in':
      return isIn(condition.place);
    case 'ask':
      return condition.yes[ask(condition.question)] === true;
    case 'not':
      return !isTrue(condition.of, isIn, ask);
    case 'all':
      for (const inner of condition.of) if (!isTrue(inner, isIn, ask)) return false;
      return true;
    case 'any':
      for (const inner of condition.of) if (isTrue(inner, isIn, ask)) return true;
      return false;
  }
}

/** The questions to the world in a condition. */
export function questionsIn(condition: Condition | null): number[] {
  if (condition === null) return [];
  if (condition.kind === 'ask') return [condition.question];
  if (condition.kind === 'not') return questionsIn(condition.of);
  return 'of' in condition ? condition.of.flatMap(questionsIn) : [];
}

/** The states whose being active a condition hangs on. */
export function statesIn(condition: Condition | null): number[] {
  if (condition === null) return [];
  if (condition.kind === 'in') return [condition.place];
  if (condition.kind === 'not') return statesIn(condition.of);
  return 'of' in condition ? condition.of.flatMap(statesIn) : [];
}
