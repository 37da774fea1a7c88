import type { Problem } from '@orderdesk/contract';

/** A refusal or fault as the API told it. `message` is its title, already in the reader's language. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly code: string;
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.status = problem.status;
    this.code = problem.code;
    this.problem = problem;
  }

  /** What is wrong with the field at `path` (`address.city`), if the body was refused for it. */
  fieldError(path: string): string | undefined {
    return this.problem.errors?.find((error) => error.path === path)?.message;
  }
}

/** The API was not reached at all: no answer, so nothing is known about what happened. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** better-auth answers `{code, message}` instead of problem+json; anything else becomes a problem of its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => null)) as Record<string, unknown> | null;
  if (body && typeof body.title === 'string' && typeof body.code === 'string') return body as Problem;
  const code = textOf(body?.code) ?? `http.${response.status}`;
  return {
    type: 'about:blank',
    status: response.status,
    code,
    title: textOf(body?.message) ?? response.statusText,
  };
}
