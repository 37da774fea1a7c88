import { SYSTEM, type Actor, type ActorRole, type Refusal } from '@orderdesk/domain';
import type { Effect, Facts, InstanceTree, WorkflowEvent } from '../instance.ts';
import { advance, startTree } from '../tree/advance.ts';
import { fireDue, pendingTimers } from '../tree/due-timers.ts';
import { stagesOf } from '../tree/stages-of.ts';
import type { Resolve, TreeDecided } from '../tree/tree.type.ts';
import { factsAfter, USUAL_FACTS } from './imagined-facts.ts';
import type { Expectation, Scenario, ScenarioStep } from './scenario.schema.ts';

const START = '2026-11-23T09:00:00+08:00';
const MINUTE = 60_000;

/** Plays a scenario; returns what was not as expected, in words, empty when all was. An order's facts follow the effects. */
export function runScenario(resolve: Resolve, workflowId: string, scenario: Scenario): string[] {
  const failures: string[] = [];
  let now = new Date(scenario.at ?? START);
  let facts: Facts = { ...USUAL_FACTS, ...scenario.facts };
  const customer = actorOf('customer');
  const started = startTree(resolve, workflowId, facts, now, customer);
  if (!started.ok) return [`start: refused ${started.refusal.code}`];
  let { tree } = started;
  facts = factsAfter(facts, started.effects, { type: 'start', data: {}, actor: customer });
  failures.push(...compare('start', scenario.expect, resolve, tree, started.effects, null));

  scenario.steps.forEach((step, index) => {
    const name = `step ${index + 1} (${step.event ?? 'time passes'})`;
    const effects: Effect[] = [];
    facts = { ...facts, ...step.facts };
    now = new Date(now.getTime() + (step.after ?? 0) * MINUTE);
    tree = fireDue(resolve, tree, facts, now, (change) => {
      effects.push(...change.effects);
      facts = factsAfter(facts, change.effects, { type: 'timer', data: {}, actor: SYSTEM });
      return facts;
    });
    let refusal: Refusal | null = null;
    const event = eventOf(step);
    if (event) {
      const decided: TreeDecided = advance(resolve, tree, event, facts, now);
      if (decided.ok) {
        tree = decided.tree;
        effects.push(...decided.effects);
        facts = factsAfter(facts, decided.effects, event);
      } else refusal = decided.refusal;
    }
    failures.push(...compare(name, step.expect, resolve, tree, effects, refusal));
  });
  return failures;
}

function eventOf({ event, data, actor }: ScenarioStep): WorkflowEvent | null {
  return event === undefined ? null : { type: event, data: data ?? {}, actor: actorOf(actor ?? 'customer') };
}

function actorOf(text: string): Actor {
  const [roles = '', id = roles] = text.split(':').reverse();
  return { id, name: id, roles: roles.split('+') as ActorRole[] };
}

function compare(
  at: string,
  expected: Expectation | undefined,
  resolve: Resolve,
  tree: InstanceTree,
  effects: readonly Effect[],
  refusal: Refusal | null,
): string[] {
  const failures: string[] = [];
  const differ = (what: string, got: unknown, wanted: unknown): void => {
    const [a, b] = [JSON.stringify(got), JSON.stringify(wanted)];
    if (a !== b) failures.push(`${at}: ${what} ${a}, expected ${b}`);
  };
  const refused = refusal ? refusalText(refusal) : null;
  const wanted = expected?.refusal ?? null;
  // The guard is named only where a scenario cares which one it was.
  differ('refusal', wanted?.includes(' ') ? refused : (refused?.split(' ')[0] ?? null), wanted);
  if (expected?.stages)
    differ(
      'stages',
      stagesOf(resolve, tree).map(({ id }) => id),
      expected.stages,
    );
  if (expected?.outcome !== undefined) differ('outcome', tree.main.outcome, expected.outcome);
  if (expected?.timers)
    differ(
      'timers',
      pendingTimers(tree)
        .map(({ event }) => timerText(event))
        .sort(),
      [...expected.timers].sort(),
    );
  const seen = effects.flatMap(({ type, params }) => [
    type,
    `${type}(${Object.values(params).flat().join(', ')})`,
  ]);
  for (const effect of expected?.effects ?? [])
    if (!seen.includes(effect)) failures.push(`${at}: no effect ${effect} among ${seen.join('; ')}`);
  for (const effect of expected?.without ?? [])
    if (seen.includes(effect)) failures.push(`${at}: unexpected effect ${effect}`);
  return failures;
}

const refusalText = ({ code, facts }: Refusal): string =>
  typeof facts?.['guard'] === 'string' ? `${code} ${facts['guard']}` : code;

/** `xstate.after.hours.4@active/payment/awaiting.order.active…` → `hours.4@active/payment/awaiting`. */
function timerText(event: string): string {
  const [delay = '', place = ''] = event.replace(/^xstate\.after\./, '').split('@');
  return `${delay}@${place.split('.')[0]}`;
}
