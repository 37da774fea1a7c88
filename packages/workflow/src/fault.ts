import type { Problem } from './check/problem.ts';

/** A defect, not an expected no: thrown, and nothing may be saved. `code` is `workflow.<what>`. */
export class WorkflowFault extends Error {
  override readonly name = 'WorkflowFault';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** A definition with errors cannot be compiled; `problems` holds all that `check` found. */
export class DefinitionError extends WorkflowFault {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    super(
      'workflow.definition',
      errors.map(({ code, path, text }) => `${path} ${code}: ${text.en}`).join('\n') || 'unreadable',
    );
    this.problems = problems;
  }
}
