import type { Colleague } from '#lib/api/answers.ts';

/** Whose name, sign-in name or role, in the reader's language, holds every word that was typed; who begins so first. */
export function matchColleagues(
  people: readonly Colleague[],
  typed: string,
  roleWord: (role: string) => string,
): readonly Colleague[] {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return people;
  const named = ({ name, email = '', roles }: Colleague): string =>
    [name, email.split('@')[0]!, ...roles, ...roles.map(roleWord)].join('\n').toLowerCase();
  return people
    .filter((person) => words.every((word) => named(person).includes(word)))
    .toSorted((a, b) => Number(!named(a).startsWith(words[0]!)) - Number(!named(b).startsWith(words[0]!)));
}
