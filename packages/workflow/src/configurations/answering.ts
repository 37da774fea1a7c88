import type { Answers, Plan } from './plan.type.ts';

/**
 * Answers the questions of guards. Within one run a question has one answer; all runs together go through every combination of
 * answers that makes a difference.
 */
export class Answering {
  readonly #plan: Plan;
  readonly #answers: Int16Array;
  #choices: { readonly question: number; answer: number }[] = [];
  #asked = 0;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#answers = new Int16Array(plan.questions.all.length);
  }

  /** Forgets all choices: the next run is the first of a new round. */
  startRound(): void {
    this.#choices = [];
  }

  startRun(known: Answers): void {
    this.#asked = 0;
    this.#answers.fill(-1);
    for (const [question, answer] of known) this.#answers[question] = answer;
  }

  readonly ask = (question: number): number => {
    const given = this.#answers[question]!;
    if (given >= 0) return given;
    const choice = (this.#choices[this.#asked] ??= { question, answer: 0 });
    this.#asked += 1;
    this.#answers[question] = choice.answer;
    return choice.answer;
  };

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
