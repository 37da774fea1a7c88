export { check } from './check/check.ts';
export type { Problem } from './check/problem.ts';
export { compile, compilePublished, type Compiled } from './compile/compile.ts';
export { decide, start } from './decide/decide.ts';
export { runsNow } from './decide/lateness.ts';
export type { FieldProblem } from './decide/form.ts';
export { offers } from './decide/offers.ts';
export { definitionJsonSchema, definitionSchema } from './definition.schema.ts';
export type * from './definition.type.ts';
/** A definition as it stands in JSON files and in the database. */
export type { Definition as DefinitionJson } from './definition.type.ts';
export { fitting } from './fitting.ts';
export { DefinitionError, WorkflowFault } from './fault.ts';
export type * from './instance.ts';
export { ACTIONS, type ActionRule } from './registry/actions.ts';
export { DELAYS, type DelayRule } from './registry/delays.ts';
export type { GuardRule } from './registry/guard.type.ts';
export { goesAlong } from './registry/goes-along.ts';
export { GUARDS } from './registry/guards.ts';
export { recentHours } from './recent-hours.ts';
export { MOST_RECENT_HOURS } from './registry/with-recent.ts';
export { replay, statesOf, type HistoryRecord, type Replay, type ReplayStep } from './replay/replay.ts';
export { runScenario } from './scenario/run-scenario.ts';
export { scenarioSchema, type Scenario } from './scenario/scenario.schema.ts';
export { advance, startTree } from './tree/advance.ts';
export { crossedLimit } from './tree/crossed-limit.ts';
export { deadlinesOf } from './tree/deadlines-of.ts';
export { pendingTimers } from './tree/due-timers.ts';
export { offersOf } from './tree/offers-of.ts';
export { isOver } from './tree/is-over.ts';
export { pathOf, type PathStep } from './tree/path-of.ts';
export { stagesOf } from './tree/stages-of.ts';
export { stationDue } from './tree/station-due.ts';
export type {
  Advanced,
  Resolve,
  Stage,
  TakenBy,
  TreeChange,
  TreeDecided,
  TreeTimer,
  TreeTimerId,
} from './tree/tree.type.ts';
