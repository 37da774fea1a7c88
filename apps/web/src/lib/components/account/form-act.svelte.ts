import { focusFirstWrong } from '#lib/focus/first-wrong.ts';
import { explain } from '#lib/api/explain.ts';
import { ProblemError } from '#lib/api/problem-error.ts';

type FieldErrors = Readonly<Record<string, string>>;

/** A small form on its way: what is wrong stands beside its field (by its name in the body) and the cursor is put there. */
export class FormAct {
  busy = $state(false);
  errors = $state.raw<FieldErrors>({});
  refusal = $state<string | null>(null);
  element = $state<HTMLFormElement | null>(null);

  /** True when it was sent and taken; `wrong` is what is known to be wrong before anybody is asked. */
  async send(wrong: FieldErrors, send: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.refusal = null;
    this.#say(wrong);
    if (Object.keys(wrong).length > 0) return false;
    this.busy = true;
    try {
      await send();
      return true;
    } catch (error) {
      const named = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
      this.#say(Object.fromEntries(named.map(({ path, message }) => [path, message])));
      if (named.length === 0) this.refusal = explain(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  #say(errors: FieldErrors): void {
    this.errors = errors;
    if (Object.keys(errors).length > 0) void focusFirstWrong(this.element);
  }
}
