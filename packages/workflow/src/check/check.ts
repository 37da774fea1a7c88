import { definitionSchema } from '../definition.schema.ts';
import type { Definition } from '../definition.type.ts';
import { escapePointer, mapStates } from '../states.ts';
import { checkChildren } from './children.check.ts';
import { checkEvents } from './events.check.ts';
import { checkForms } from './forms.check.ts';
import { checkLoops } from './loops.check.ts';
import { problem, type Problem } from './problem.ts';
import { reachable } from './reachable.ts';
import { checkRules } from './rules.check.ts';
import { checkNames } from './names.check.ts';
import { checkStructure } from './structure.check.ts';
import { checkTold } from './told.check.ts';
import { checkWays } from './ways.check.ts';

/** The other workflows by id, to check child workflows against; without them those checks wait. */
export type Siblings = Readonly<Record<string, Definition>>;

/**
 * Everything that is wrong with a definition, each with its place; empty when it may be published without a remark. Takes
 * anything, also what never was a definition. Errors keep it from being compiled, warnings do not.
 */
export function check(definition: unknown, siblings?: Siblings): Problem[] {
  const parsed = parse(definition);
  if (!parsed.ok) return parsed.problems;
  const { value } = parsed;
  const states = mapStates(value);
  const structure = checkStructure(value, states);
  const local = [
    ...structure,
    ...checkNames(value, states),
    ...checkEvents(value, states),
    ...checkForms(value),
    ...checkTold(value),
    ...checkRules(value, states),
    ...checkChildren(value, states, siblings),
  ];
  // Where a path leads is only asked of a sound structure: it would be a guess otherwise.
  if (structure.some(({ severity }) => severity === 'error')) return local;
  const reached = reachable(value, states);
  return [...local, ...checkWays(value, states, reached), ...checkLoops(states, reached, siblings)];
}

type Parsed = { ok: true; value: Definition } | { ok: false; problems: Problem[] };

function parse(definition: unknown): Parsed {
  try {
    const result = definitionSchema.safeParse(definition);
    if (result.success) return { ok: true, value: result.data };
    const problems = result.error.issues.map(({ path, message }) => format(path, message));
    return { ok: false, problems };
  } catch (error) {
    // Nested beyond what the stack holds: nobody's workflow.
    if (error instanceof RangeError) return { ok: false, problems: [format([], 'nested too deeply')] };
    throw error;
  }
}

const format = (path: readonly PropertyKey[], message: string): Problem =>
  problem(
    'format',
    path.map((key) => `/${escapePointer(String(key))}`).join(''),
    `格式不正确：${message}`,
    `Not in the format of a definition: ${message}`,
  );
