import type { Definition, RuleUse } from '../definition.type.ts';
import { type Edge, type StateMap, type StateNode } from '../states.ts';
import { childOutcomes, type Children } from './child-outcomes.ts';
import { goesAlong } from '../registry/goes-along.ts';
import { createQuestions, questionsIn, type Questions } from './condition.ts';
import { changesSomething, domainOf, entersOf, isWithin, type Shape } from './moves.ts';
import type {
  Answers,
  Automatic,
  Entrance,
  Inside,
  Marks,
  Place,
  Plan,
  Handler,
  PlannedEvent,
  PlannedTimer,
  Sender,
  Way,
} from './plan.type.ts';
import { setOf } from './state-set.ts';
import { atOnce, dueBefore } from './timer-order.ts';

/** Makes a definition of sound structure ready to be searched. */
export function planOf(definition: Definition, states: StateMap, childrenOf: Children): Plan {
  const nodes = [...states.values()];
  const numbers = new Map(nodes.map(({ path }, number) => [path, number]));
  const shapes = nodes.map((node) => shapeOf(node, nodes, numbers));
  const questions = createQuestions((path) => numbers.get(path));

  const effects = new Map<string, number>();
  const entrances = new Map<string, Entrance>();
  const way = (edge: Edge): Way => {
    const source = numbers.get(edge.from)!;
    const target = edge.to === null ? null : numbers.get(edge.to)!;
    const { guard, actions } = edge.transition;
    const domain = target === null ? source : domainOf(shapes, source, target, edge.transition);
    const condition = guard ? questions.condition(guard) : null;
    const marks = marksOf(actions);
    // What is entered hangs on these two alone.
    const led = `${target};${domain}`;
    const enters = (): number[] => (target === null ? [] : entersOf(shapes, target, domain));
    const entrance = entry(entrances, led, () => entranceOf(nodes, enters()));
    const marked = hasMarks(marks) ? `${marks.restarts.join()};${marks.remembers}` : '';
    const effect = entry(effects, `${source};${led};${marked}`, () => effects.size);
    return {
      effect,
      matters: changesSomething({ target, marks }) || marks.remembers,
      edge,
      source,
      condition,
      target,
      domain,
      entrance,
      marks,
      goesAlong: goesAlong(guard),
    };
  };

  const timers: PlannedTimer[] = [];
  // What only does something changes no state; but the workflow then looks again whether an automatic way is open.
  let hasQuietTimers = false;
  const timersOf = (node: StateNode, place: number): PlannedTimer[] => {
    const found = timerListsOf(node).map(({ delay, list }) => ({
      delay,
      ways: reachableWays(list.map(way)),
    }));
    const moving = found.filter(({ ways }) => ways.some(changesSomething));
    hasQuietTimers ||= moving.length < found.length;
    const first = timers.length;
    const mine = moving.map(({ delay, ways }, index): PlannedTimer => ({
      number: first + index,
      place,
      ways,
      canBeSpent: ways.at(-1)!.condition !== null || ways.some((one) => staysIn(shapes, one, place)),
      after: moving.flatMap((other, at) => (dueBefore(other.delay, delay) ? [first + at] : [])),
      clock: delay.type === 'serviceLevelEnds' ? (node.def.serviceLevel?.clock ?? null) : null,
      atOnce: atOnce(delay),
    }));
    timers.push(...mine);
    return mine;
  };

  const automatics = nodes.flatMap((node, number): Automatic[] => {
    const always = reachableWays(edgesOf(node, 'always').map(way));
    return always.length > 0 ? [{ number, always }] : [];
  });
  const places = nodes.map((node, number): Place => {
    const { def } = node;
    return {
      ...shapes[number]!,
      node,
      number,
      inside: insideOf(nodes, number + 1, shapes[number]!.last),
      always: automatics.find((one) => one.number === number)?.always ?? [],
      automatic: node.children.length > 0 ? [] : automaticAround(automatics, shapes, number),
      done: reachableWays(edgesOf(node, 'done').map(way)),
      on: new Map(
        [...Map.groupBy(edgesOf(node, 'event'), ({ event }) => event)].map(([event, list]) => [
          event,
          reachableWays(list.map(way)),
        ]),
      ),
      timers: timersOf(node, number),
      child: def.child
        ? { ways: edgesOf(node, 'child').map(way), ...childOutcomes(def.child, childrenOf) }
        : null,
      exit: marksOf(def.exit),
    };
  });
  questions.settle();
  const askedLater = [...new Set(places.flatMap(({ always, done }) => askedIn([...always, ...done])))];
  const answersOf = createActorAnswers(questions);
  const handlers = handlersOf(places);
  return {
    places,
    everything: insideOf(nodes, 0, nodes.length - 1),
    automatics,
    timers,
    questions,
    initial: entranceOf(nodes, entersOf(shapes, numbers.get(definition.initial)!, null)),
    events: new Map(
      Object.entries(definition.events).map(([event, { who }]) => [
        event,
        plannedEvent(who, handlers.get(event) ?? [], places.length, {
          asksForSeveralRoles: questions.asksForSeveralRoles(),
          askedLater,
          answersOf,
        }),
      ]),
    ),
    askedLater,
    system: new Map([...answersOf(['system']), ...questions.answer('outcome', undefined)]),
    hasQuietTimers,
  };
}

const shapeOf = (
  { def, parent, children, path }: StateNode,
  nodes: readonly StateNode[],
  numbers: ReadonlyMap<string, number>,
): Shape => ({
  kind:
    def.type === 'parallel' || def.type === 'final' ? def.type : children.length > 0 ? 'compound' : 'atomic',
  parent: parent === null ? null : numbers.get(parent)!,
  children: children.map((child) => numbers.get(child)!),
  initial: def.initial === undefined ? null : (numbers.get(`${path}/${def.initial}`) ?? null),
  last: lastInside(nodes, numbers, path),
});

/** The last in document order of a state and all that is inside it. */
function lastInside(nodes: readonly StateNode[], numbers: ReadonlyMap<string, number>, path: string): number {
  const number = numbers.get(path)!;
  const last = nodes[number]!.children.at(-1);
  return last === undefined ? number : lastInside(nodes, numbers, last);
}

function entry<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

const entranceOf = (nodes: readonly StateNode[], enters: readonly number[]): Entrance => ({
  states: setOf(nodes.length, enters),
  ends: enters.filter((state) => nodes[state]!.def.type === 'final'),
  marks: marksOf(enters.flatMap((state) => nodes[state]!.def.entry ?? [])),
});

/** From a state outwards. */
const automaticAround = (
  automatics: readonly Automatic[],
  shapes: readonly Shape[],
  inner: number,
): Automatic[] =>
  automatics.filter(({ number }) => number === inner || isWithin(shapes, inner, number)).reverse();

/** The states from one number to another. */
function insideOf(nodes: readonly StateNode[], first: number, last: number): Inside {
  const members = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const marked = members.filter((state) => hasMarks(marksOf(nodes[state]!.def.exit)));
  return { states: setOf(nodes.length, members), marked };
}

/** The first without a condition takes whatever is left: what stands behind it is never chosen. */
function reachableWays(ways: readonly Way[]): readonly Way[] {
  const possible = ways.filter(({ condition }) => !(condition?.kind === 'known' && !condition.value));
  const last = possible.findIndex(
    ({ condition }) => condition === null || (condition.kind === 'known' && condition.value),
  );
  return last < 0 ? possible : [...possible.slice(0, last), { ...possible[last]!, condition: null }];
}

const staysIn = (shapes: readonly Shape[], { target, domain }: Way, place: number): boolean =>
  target === null || !isWithin(shapes, place, domain);

/** The transitions of a state's timers, one list for each delay: timers that mean the same delay are one. */
function timerListsOf({ def, edges }: StateNode): { delay: RuleUse; list: Edge[] }[] {
  const timed = edges.filter(({ trigger }) => trigger === 'timer');
  const delays = new Map((def.after ?? []).map(({ delay }, index) => [timed[index]!.event, delay]));
  return [...delays].map(([event, delay]) => ({ delay, list: timed.filter((edge) => edge.event === event) }));
}

const NO_MARKS: Marks = { restarts: [], remembers: false };
const marksOf = (actions: readonly RuleUse[] = []): Marks =>
  actions.length === 0
    ? NO_MARKS
    : {
        restarts: actions
          .filter(({ type }) => type === 'restartClock')
          .map(({ params }) => String(params?.['clock'])),
        remembers: actions.some(({ type }) => MEMORY.has(type)),
      };
const hasMarks = ({ restarts, remembers }: Marks): boolean => restarts.length > 0 || remembers;
const MEMORY = new Set(['remember', 'rememberData', 'recordApproval', 'clearApprovals']);

const edgesOf = ({ edges }: StateNode, trigger: Edge['trigger']): Edge[] =>
  edges.filter((edge) => edge.trigger === trigger);

const askedIn = (ways: readonly Way[]): number[] => ways.flatMap(({ condition }) => questionsIn(condition));

/** The states that handle each event, the last of the definition first. */
function handlersOf(places: readonly Place[]): ReadonlyMap<string, readonly Handler[]> {
  const handlers = new Map<string, Handler[]>();
  for (const place of places.toReversed())
    for (const [event, ways] of place.on) {
      const handler = { place, ways, canTake: ways.some((way) => !way.goesAlong) };
      entry(handlers, event, (): Handler[] => []).push(handler);
    }
  return handlers;
}

/** What is known of those who may send events. */
type Senders = {
  readonly asksForSeveralRoles: boolean;
  readonly askedLater: readonly number[];
  readonly answersOf: (roles: readonly string[]) => Answers;
};

function plannedEvent(
  who: readonly string[],
  handlers: readonly Handler[],
  states: number,
  senders: Senders,
): PlannedEvent {
  const ways = handlers.flatMap((handler) => handler.ways);
  return {
    senders: sendersOf(senders, who, new Set([...senders.askedLater, ...askedIn(ways)])),
    handledIn: setOf(
      states,
      handlers.map(({ place }) => place.number),
    ),
    hasFollowers: ways.some((way) => way.goesAlong),
    handlers,
  };
}

/** One for each role that guards tell apart; where a guard asks for several, also somebody who has all of them. */
function sendersOf(
  { asksForSeveralRoles, answersOf }: Senders,
  who: readonly string[],
  asked: ReadonlySet<number>,
): Sender[] {
  const people = who.filter((role) => role !== 'system');
  const senders = new Map<string, Sender>();
  const add = (roles: readonly string[], isPerson: boolean): void => {
    const answers = new Map([...answersOf(roles)].filter(([question]) => asked.has(question)));
    senders.set(`${isPerson} ${[...answers].join()}`, { isPerson, answers });
  };
  for (const role of who) add([role], role !== 'system');
  if (people.length > 1 && asksForSeveralRoles) add(people, true);
  return [...senders.values()];
}

/** What guards that ask for roles answer of somebody who has these. */
function createActorAnswers(questions: Questions): (roles: readonly string[]) => Answers {
  const asked = questions.all.filter(({ roles }) => roles !== null);
  const known = new Map<string, Answers>();
  const answered = (roles: readonly string[]): Answers =>
    new Map(
      asked.flatMap(({ fact, roles: wanted }) =>
        questions.answer(
          fact,
          roles.some((role) => wanted!.includes(role)),
        ),
      ),
    );
  return (roles) => entry(known, roles.join(), () => answered(roles));
}
