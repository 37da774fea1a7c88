import { definitionSchema } from '../definition.schema.ts';
import type { Definition } from '../definition.type.ts';
import { escapePointer, mapStates, type StateMap } from '../states.ts';
import { takesAsIs } from '../taken-as-is.ts';
import { checkChildren } from './children.check.ts';
import { checkEvents } from './events.check.ts';
import { checkForms } from './forms.check.ts';
import { checkLoops, endsByItself } from './loops.check.ts';
import { problem, type Problem } from './problem.ts';
import { reachable } from './reachable.ts';
import { rememberedKeys } from './references.check.ts';
import { checkRules } from './rules.check.ts';
import { checkNames } from './names.check.ts';
import { checkStructure } from './structure.check.ts';
import { checkTold } from './told.check.ts';
import { checkReached, checkWays } from './ways.check.ts';

/** The other workflows by id, to check child workflows against; without them those checks wait. */
export type Siblings = Readonly<Record<string, Definition>>;

/**
 * Everything that is wrong with a definition, each with its place; empty when it may be published without a remark. Takes
 * anything, also what never was a definition. Errors keep it from being compiled, warnings do not. Without an error, every
 * order has a way on in every configuration it can reach; what is too large to be sure of is an error of its own.
 */
export function check(definition: unknown, siblings?: Siblings): Problem[] {
  const { problems, sound } = checkAll(definition, siblings);
  // Where a path leads is only asked of a sound structure: it would be a guess otherwise.
  return sound ? [...problems, ...checkPaths(sound.definition, sound.states, siblings)] : problems;
}

/** What keeps a definition from being run at all: format, structure, and names that mean nothing. */
export const checkSound = (definition: unknown): Problem[] => checkAll(definition).problems;

type Sound = { readonly definition: Definition; readonly states: StateMap };

function checkAll(definition: unknown, siblings?: Siblings): { problems: Problem[]; sound: Sound | null } {
  const parsed = parse(definition);
  if (!parsed.ok) return { problems: parsed.problems, sound: null };
  const { value } = parsed;
  const states = mapStates(value);
  const structure = checkStructure(value, states);
  const remembered = rememberedKeys(value, states);
  const problems = [
    ...structure,
    ...checkNames(value, states, remembered),
    ...checkEvents(value, states),
    ...checkForms(value),
    ...checkTold(value),
    ...checkRules(value, states, remembered),
    ...checkChildren(value, states, siblings),
  ];
  const isSound = structure.every(({ severity }) => severity !== 'error');
  return { problems, sound: isSound ? { definition: value, states } : null };
}

function checkPaths(definition: Definition, states: StateMap, siblings?: Siblings): Problem[] {
  const reached = reachable(definition, states);
  const childEnds = endsByItself(siblings);
  const loops = checkLoops(states, reached, childEnds);
  if (loops.length > 0) return [...checkReached(states, reached), ...loops];
  return checkWays(definition, states, childEnds, siblings);
}

const isDefinition = takesAsIs(definitionSchema);

type Parsed = { ok: true; value: Definition } | { ok: false; problems: Problem[] };

function parse(definition: unknown): Parsed {
  try {
    if (isDefinition(definition)) return { ok: true, value: definition };
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
