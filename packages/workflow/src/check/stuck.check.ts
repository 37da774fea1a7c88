import { ANOTHER } from '../configurations/child-outcomes.ts';
import { MAX_CONFIGURATIONS, type Exploration, type Reached } from '../configurations/explore.ts';
import type { Way } from '../configurations/plan.type.ts';
import type { Definition } from '../definition.type.ts';
import { problem, type Problem } from './problem.ts';
import { createStory, type Story } from './story.ts';

/** Configurations that nobody and nothing leads on from, or that no end can be reached from. */
export function checkStuck(exploration: Exploration, definition: Definition): Problem[] {
  const story = createStory(exploration.plan, definition);
  const problems = [...untaken(exploration), ...stuck(exploration, story)];
  if (exploration.givenUpAt) problems.push(undecided(exploration, story));
  else problems.push(...noWayToEnd(exploration, story));
  // The same place is told of once, by the shortest way to it.
  return [
    ...new Map(problems.reverse().map((found) => [`${found.code} ${found.path}`, found])).values(),
  ].reverse();
}

/** What only comes of an end that a child which is not at hand might have is a guess: a warning until it is. */
function severityOf(here: Reached): Problem['severity'] {
  for (let at = here.from; at; at = at.reached.from)
    if (at.trigger.kind === 'child' && at.trigger.outcome === ANOTHER) return 'warning';
  return 'error';
}

function untaken({ plan, untaken: all }: Exploration): Problem[] {
  return [...Map.groupBy(all, ({ place }) => place)].map(([place, ends]) => {
    const outcomes = [...new Set(ends.map(({ outcome }) => outcome))].filter(
      (outcome) => outcome !== ANOTHER,
    );
    const isGuess = outcomes.length === 0;
    return problem(
      'outcome-unhandled',
      `${plan.places[place]!.node.pointer}/child/onDone`,
      isGuess ? '子流程以其他方式结束时没有处理' : `子流程以“${outcomes.join('”、“')}”结束时没有处理`,
      isGuess
        ? 'Not handled when the child ends in another way'
        : `Not handled when the child ends as “${outcomes.join('”, “')}”`,
      isGuess ? 'warning' : 'error',
    );
  });
}

function stuck({ plan, reached }: Exploration, story: Story): Problem[] {
  return reached
    .filter(({ isAlive, configuration }) => !isAlive && !configuration.isDone)
    .map((here) => {
      const { spent, ended } = here.configuration;
      const where = story.where(here);
      const how = story.how(here);
      if (ended.length > 0)
        return problem(
          'outcome-leads-nowhere',
          `${plan.places[ended[0]!]!.node.pointer}/child/onDone`,
          `子流程这样结束后，订单就停在${where.zh}，没有人、定时或子流程能推动它。${how.zh}`,
          `When the child has ended like this, an order stays in ${where.en}: no person, timer or child moves it on. ${how.en}`,
          severityOf(here),
        );
      const asked = askedOnce(here);
      if (asked) {
        // Automatic ways are looked at again whenever something happens; here nothing does.
        const [zh, en] =
          asked.edge.trigger === 'always'
            ? [
                '有事发生时才会再问这个条件，而这里不会再发生什么',
                'This is asked again only when something happens, and here nothing does',
              ]
            : ['这个条件只会问一次', 'This is asked only once'];
        return problem(
          'asked-once',
          asked.edge.pointer,
          `${zh}：不成立时，订单就停在${where.zh}，再也没有人、定时或子流程能推动它。请再加一条没有条件的出路。${how.zh}`,
          `${en}: when it does not hold, an order stays in ${where.en}, and no person, timer or child moves it on. Add a way without a condition. ${how.en}`,
          severityOf(here),
        );
      }
      if (spent.length === 0 && story.isAlone(here))
        return problem(
          'waits-for-nobody',
          story.pointer(here),
          `订单会停在${where.zh}：没有人、定时或子流程能推动它。${how.zh}`,
          `An order would stay in ${where.en}: no person, timer or child workflow moves it on. ${how.en}`,
          severityOf(here),
        );
      return problem(
        'used-up',
        story.pointer(here),
        `订单走到${where.zh}时，所有出路都用完了：没有人、定时或子流程能推动它。${how.zh}`,
        `In ${where.en} every way out is used up: no person, timer or child workflow moves an order on. ${how.en}`,
        severityOf(here),
      );
    });

  /** A condition that was the last hope: of a timer that has gone off, of an end, of an automatic way. */
  function askedOnce({ configuration }: Reached): Way | undefined {
    const active = configuration.active.map((state) => plan.places[state]!);
    const lists = [
      ...configuration.spent.map((number) => plan.timers[number]!.ways),
      ...active.filter(({ number }) => isOver(number, configuration.active)).map(({ done }) => done),
      ...active.map(({ always }) => always),
    ];
    return lists
      .map((ways) => ways.find(({ condition }) => condition !== null))
      .find((way) => way !== undefined);
  }

  function isOver(state: number, active: readonly number[]): boolean {
    const { kind, children } = plan.places[state]!;
    if (kind === 'parallel') return children.every((region) => isOver(region, active));
    return (
      kind === 'final' ||
      children.some((child) => plan.places[child]!.kind === 'final' && active.includes(child))
    );
  }
}

function noWayToEnd({ reached }: Exploration, story: Story): Problem[] {
  const ends = reached.filter(({ configuration }) => configuration.isDone);
  if (ends.length === 0)
    return [problem('no-way-to-end', '/states', '没有能到达的终态', 'No final state can be reached at all')];
  const finishing = finishingAmong(reached);
  return reached
    .filter((here) => here.isAlive && !finishing[here.number])
    .map((here) => {
      const [where, how] = [story.where(here), story.how(here)];
      return problem(
        'no-way-to-end',
        story.pointer(here),
        `从${where.zh}到不了任何终态。${how.zh}`,
        `No end can be reached from ${where.en}. ${how.en}`,
        severityOf(here),
      );
    });
}

/** Which of them lead to an end, by their numbers. */
function finishingAmong(reached: readonly Reached[]): readonly boolean[] {
  const finishing = reached.map(({ configuration }) => configuration.isDone);
  // What was reached last is nearest to an end, so from there back little is left to be done again.
  const backwards = reached.toReversed();
  for (let isAgain = true; isAgain;) {
    isAgain = false;
    for (const { number, next } of backwards) {
      if (finishing[number] || !next.some((to) => finishing[to.number])) continue;
      finishing[number] = true;
      isAgain = true;
    }
  }
  return finishing;
}

function undecided({ givenUpAt }: Exploration, story: Story): Problem {
  return problem(
    'undecided',
    story.widest(givenUpAt!),
    `无法断定订单在这里是否总有出路：可能的组合超过 ${MAX_CONFIGURATIONS} 种。请减少并行区或其中的状态`,
    `It could not be decided whether an order always has a way on here: there are more than ${MAX_CONFIGURATIONS} combinations. Use fewer parallel regions, or fewer states in them`,
  );
}
