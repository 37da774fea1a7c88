import type { Answers, Plan } from './plan.type.ts';

/** The answers that hold on in a step, one for each question of `Plan.askedLater`: one object for the same answers. */
export type Given = { readonly number: number; readonly answers: readonly number[] };

const NOT_ASKED = -1;
const NOTHING: Answers = new Map();

/** By the answers one after the other, each and one. */
type Branch = (Branch | Given | undefined)[];

/** Everything that has been given, each once. */
export class Givens {
  readonly #plan: Plan;
  readonly #root: Branch = [];
  readonly #withoutMemory: Given[] = [];
  #count = 0;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /** `answers`: by the number of the question. */
  of(answers: ArrayLike<number>): Given {
    const { askedLater } = this.#plan;
    let at = this.#root;
    const last = askedLater.length - 1;
    for (let index = 0; index < last; index += 1)
      at = (at[answers[askedLater[index]!]! + 1] ??= []) as Branch;
    const end = last < 0 ? 0 : answers[askedLater[last]!]! + 1;
    return (at[end] ??= {
      number: this.#count++,
      answers: askedLater.map((question) => answers[question]!),
    }) as Given;
  }

  /** What is left once the workflow remembers something: what is asked of its memory is asked anew. */
  withoutMemory({ number, answers }: Given): Given {
    return (this.#withoutMemory[number] ??= this.#leftOf(answers));
  }

  #leftOf(given: readonly number[]): Given {
    const { askedLater, questions } = this.#plan;
    const left = new Array<number>(questions.all.length).fill(NOT_ASKED);
    for (const [index, question] of askedLater.entries())
      if (!questions.all[question]!.ofMemory) left[question] = given[index]!;
    return this.of(left);
  }
}

/**
 * Answers the questions of guards. Within one run a question has one answer; all runs together go through every combination of
 * answers that makes a difference.
 */
export class Answering {
  readonly #plan: Plan;
  readonly #givens: Givens;
  readonly #answers: Int16Array;
  readonly #choices: { readonly question: number; answer: number }[] = [];
  /** How many questions have been asked in this run that nobody had answered. */
  asked = 0;
  /** Whether anything has been asked in this round, answered or not. */
  hasAsked = false;

  constructor(plan: Plan, givens: Givens) {
    this.#plan = plan;
    this.#givens = givens;
    this.#answers = new Int16Array(plan.questions.all.length);
  }

  /** Forgets all choices: the next run is the first of a new round. */
  startRound(): void {
    this.#choices.length = 0;
    this.hasAsked = false;
  }

  startRun(known: Answers): void {
    this.asked = 0;
    this.#answers.fill(NOT_ASKED);
    for (const [question, answer] of known) this.#answers[question] = answer;
  }

  readonly ask = (question: number): number => {
    this.hasAsked = true;
    const given = this.#answers[question]!;
    if (given >= 0) return given;
    const choice = (this.#choices[this.asked] ??= { question, answer: 0 });
    this.asked += 1;
    this.#answers[question] = choice.answer;
    return choice.answer;
  };

  /** Goes on with what has been answered before in the same step. */
  continueRun({ answers }: Given): void {
    this.startRun(NOTHING);
    const { askedLater } = this.#plan;
    for (let index = 0; index < askedLater.length; index += 1)
      this.#answers[askedLater[index]!] = answers[index]!;
  }

  /** What has been answered in this run so far of that which is asked later. */
  given(): Given {
    return this.#givens.of(this.#answers);
  }

  /** What the workflow remembers is another now: asked again, it may answer otherwise. */
  forgetMemory(): void {
    this.#plan.questions.all.forEach((question, number) => {
      if (question.ofMemory) this.#answers[number] = NOT_ASKED;
    });
  }

  /**
   * Whether there is another combination. The next run may start afresh or go on from here: of all that were asked, only the last
   * answer is another one now.
   */
  hasMore(): boolean {
    for (let last = this.#choices.pop(); last; last = this.#choices.pop()) {
      const { question, answer } = last;
      if (answer + 1 < this.#plan.questions.all[question]!.answers) {
        last.answer = answer + 1;
        this.#answers[question] = last.answer;
        this.asked = this.#choices.push(last);
        return true;
      }
      this.#answers[question] = NOT_ASKED;
    }
    return false;
  }
}
