import type { AnyStateMachine } from 'xstate';
import { check, checkSound } from '../check/check.ts';
import type { Problem } from '../check/problem.ts';
import type { Definition } from '../definition.type.ts';
import type { ClockTimes } from '../decide/clocks.ts';
import { DefinitionError, WorkflowFault } from '../fault.ts';
import { mapStates, type Edge, type StateMap } from '../states.ts';
import { contentHash, definitionHash } from './content-hash.ts';
import { buildMachine } from './machine.ts';
import { createScopeHolder, type ScopeHolder } from './scope.ts';

/** A definition ready to decide with. Keep it: building one costs milliseconds, deciding with one microseconds. */
export type Compiled = {
  readonly definition: Definition;
  readonly version: number;
  readonly hash: string;
  readonly machine: AnyStateMachine;
  readonly states: StateMap;
  readonly scope: ScopeHolder;
  /** What an event (or timer, or a child's end) may set off, by state path, then by event. */
  readonly handlers: ReadonlyMap<string, ReadonlyMap<string, readonly Edge[]>>;
  readonly clockTimes: ClockTimes;
};

// Versions in use are few; drafts tried out in an editor are many and soon forgotten.
const MAX_CACHED = 256;
const byContent = new Map<string, Compiled>();
const byIdentity = new WeakMap<Definition, Map<number, Compiled>>();

/**
 * The compiled form of a definition, as version `version` of its workflow. Cached by content: equal definitions give the same
 * object. Throws DefinitionError when `check` finds errors.
 */
export function compile(definition: Definition, version = 1): Compiled {
  const known = byIdentity.get(definition)?.get(version);
  if (known) return known;
  const hash = definitionHash(definition);
  const key = `${hash}/${version}`;
  let compiled = byContent.get(key);
  if (!compiled) {
    // A copy of its own: whoever changes the definition afterwards does not change what was compiled.
    compiled = build(structuredClone(definition), version, hash);
    const [oldest] = byContent.keys();
    if (byContent.size >= MAX_CACHED && oldest !== undefined) byContent.delete(oldest);
    byContent.set(key, compiled);
  }
  // Frozen definitions cannot drift from their hash, so only those are found again by identity.
  if (Object.isFrozen(definition)) {
    const versions = byIdentity.get(definition) ?? new Map<number, Compiled>();
    byIdentity.set(definition, versions.set(version, compiled));
  }
  return compiled;
}

/**
 * The compiled form of a version that was published under `hash`. What was published goes on to run as it did: later rules of
 * `check` about ways on are for the next version, and a hash of before order counted is still its own. Throws DefinitionError
 * when it cannot be run at all, WorkflowFault `workflow.tampered` when the hash is not that of the definition.
 */
export function compilePublished(definition: Definition, version: number, hash: string): Compiled {
  if (hash !== definitionHash(definition) && hash !== contentHash(definition))
    throw new WorkflowFault(
      'workflow.tampered',
      `${definition.id} version ${version} does not match the content hash it was published with`,
    );
  return build(structuredClone(definition), version, hash, checkSound(definition));
}

function build(
  definition: Definition,
  version: number,
  hash: string,
  problems: readonly Problem[] = check(definition),
): Compiled {
  if (problems.some(({ severity }) => severity === 'error')) throw new DefinitionError(problems);
  const states = mapStates(definition);
  const scope = createScopeHolder();
  const handlers = new Map<string, Map<string, Edge[]>>();
  const clockTimes = new Map<string, 'business' | 'plain'>();
  for (const { path, def, edges } of states.values()) {
    if (def.serviceLevel) clockTimes.set(def.serviceLevel.clock, def.serviceLevel.time);
    const byEvent = new Map<string, Edge[]>();
    for (const edge of edges)
      if (edge.event !== '') byEvent.set(edge.event, [...(byEvent.get(edge.event) ?? []), edge]);
    handlers.set(path, byEvent);
  }
  const machine = buildMachine(definition, states, scope);
  return { definition, version, hash, machine, states, scope, handlers, clockTimes };
}
