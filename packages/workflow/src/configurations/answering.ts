import type { Answers, Plan } from './plan.type.ts';

/**
 * The answers that hold on in a step: one character for each question of `Plan.askedLater`, of the code 0 while it has not been
 * asked, otherwise of the number of its answer and one.
 */
export type Given = string;

const NOTHING: Answers = new Map();

/**
 * Answers the questions of guards. Within one run a question has one answer; all runs together go through every combination of
 * answers that makes a difference.
 */
export class Answering {
  readonly #plan: Plan;
  readonly #answers: Int16Array;
  readonly #nothing: Given;
  #choices: { readonly question: number; answer: number }[] = [];
  #asked = 0;
  /** Whether anything has been asked in this round. */
  hasAsked = false;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#answers = new Int16Array(plan.questions.all.length);
    this.#nothing = '\0'.repeat(plan.askedLater.length);
  }

  /** Forgets all choices: the next run is the first of a new round. */
  startRound(): void {
    this.#choices = [];
    this.hasAsked = false;
  }

  startRun(known: Answers): void {
    this.#asked = 0;
    this.#answers.fill(-1);
    for (const [question, answer] of known) this.#answers[question] = answer;
  }

  readonly ask = (question: number): number => {
    this.hasAsked = true;
    const given = this.#answers[question]!;
    if (given >= 0) return given;
    const choice = (this.#choices[this.#asked] ??= { question, answer: 0 });
    this.#asked += 1;
    this.#answers[question] = choice.answer;
    return choice.answer;
  };

  /** Goes on with what has been answered before in the same step. */
  continueRun(given: Given): void {
    this.startRun(NOTHING);
    this.#plan.askedLater.forEach((question, index) => {
      this.#answers[question] = given.charCodeAt(index) - 1;
    });
  }

  /** What has been answered in this run so far of that which is asked later. */
  given(): Given {
    const { askedLater } = this.#plan;
    if (askedLater.every((question) => this.#answers[question] === -1)) return this.#nothing;
    let given = '';
    for (const question of askedLater) given += String.fromCharCode(this.#answers[question]! + 1);
    return given;
  }

  /** What the workflow remembers is another now: asked again, it may answer otherwise. */
  forgetMemory(): void {
    this.#plan.questions.all.forEach((question, number) => {
      if (question.ofMemory) this.#answers[number] = -1;
    });
  }

  /** Whether there is another combination to run with. */
  hasMore(): boolean {
    for (let last = this.#choices.pop(); last; last = this.#choices.pop())
      if (last.answer + 1 < this.#plan.questions.all[last.question]!.answers) {
        this.#choices.push({ ...last, answer: last.answer + 1 });
        return true;
      }
    return false;
  }
}

/** What is left of answers once the workflow remembers something: what is asked of its memory is asked anew. */
export function withoutMemory({ askedLater, questions }: Plan, given: Given): Given {
  let left = '';
  for (const [index, question] of askedLater.entries())
    left += questions.all[question]!.ofMemory ? '\0' : given[index]!;
  return left;
}
