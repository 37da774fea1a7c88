import type { Definition } from '../definition.type.ts';
import { definitionSchema } from '../definition.schema.ts';
import { mapStates } from '../states.ts';
import { problem, type Problem } from './problem.ts';
import { escapePointer } from '../states.ts';

export function check(definition: unknown, _siblings: Readonly<Record<string, Definition>> = {}): Problem[] {
  const parsed = definitionSchema.safeParse(definition);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) =>
      problem(
        'format',
        path.map((key) => `/${escapePointer(String(key))}`).join(''),
        `格式不正确：${message}`,
        message,
      ),
    );
  mapStates(parsed.data);
  return [];
}
