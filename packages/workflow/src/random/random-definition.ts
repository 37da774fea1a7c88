import type { ActorRole } from '@orderdesk/domain';
import type { Definition, EventDef, GuardUse, RuleUse, StateDef, TransitionDef } from '../definition.type.ts';
import { randomGuard } from './random-guard.ts';
import type { Random } from './random.ts';

type States = Record<string, StateDef>;

const text = (en: string) => ({ zh: en, en });
const EVENTS = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6'];
const CLOCKS = ['c1', 'c2'];
const WHO: readonly (readonly ActorRole[])[] = [
  ['customer'],
  ['service'],
  ['customer', 'service'],
  ['warehouse', 'manager'],
  ['system'],
];
const DELAYS: readonly RuleUse[] = [
  { type: 'minutes', params: { minutes: 30 } },
  { type: 'hours', params: { hours: 1 } },
  { type: 'hours', params: { hours: 5 } },
  { type: 'businessHours', params: { hours: 2 } },
  { type: 'days', params: { days: 2 } },
];

/** Which child a definition may start, and how that one ends. */
export type ChildOffer = { readonly id: string; readonly outcomes: readonly string[] };

/** A definition in the format, with everything the format has; most of them make no sense, as what people draw at first. */
export function randomDefinition(
  random: Random,
  { id = 'drawn', guards = false, child }: { id?: string; guards?: boolean; child?: ChildOffer } = {},
): Definition {
  return new Drawer(random, guards, child).definition(id);
}

class Drawer {
  readonly #random: Random;
  readonly #guards: boolean;
  readonly #child: ChildOffer | undefined;
  readonly #top: string[] = [];
  readonly #paths: string[] = [];
  #count = 0;
  #children = 0;

  constructor(random: Random, guards: boolean, child: ChildOffer | undefined) {
    this.#random = random;
    this.#guards = guards;
    this.#child = child;
  }

  definition(id: string): Definition {
    const { below } = this.#random;
    const bones = this.#bones(2 + below(4), 1 + below(2), 0, '');
    this.#top.push(...Object.keys(bones));
    const states = this.#dressed(bones, '');
    const events = Object.fromEntries(
      EVENTS.map((event): [string, EventDef] => [
        event,
        { label: text(event), who: [...this.#random.pick(WHO)] },
      ]),
    );
    return {
      id,
      kind: 'order',
      label: text(id),
      calendar: {
        timezone: 'Asia/Shanghai',
        days: [1, 2, 3, 4, 5],
        from: '09:00',
        to: '18:00',
        holidays: [],
      },
      queues: [],
      events,
      context: { key: 'a' },
      initial: this.#top[0]!,
      states,
    };
  }

  /** States without their transitions: those may lead to any of them. */
  #bones(open: number, finals: number, depth: number, above: string): States {
    const states: States = {};
    const add = (key: string, state: StateDef, path: string): void => {
      this.#paths.push(path);
      states[key] = state;
    };
    for (let index = 0; index < open; index += 1) {
      const key = this.#name('s');
      const path = above + key;
      add(key, this.#bone(depth, `${path}/`), path);
    }
    for (let index = 0; index < finals; index += 1) {
      const key = this.#name('f');
      add(key, { type: 'final', label: text(key) }, above + key);
    }
    return states;
  }

  #bone(depth: number, above: string): StateDef {
    const { chance, below } = this.#random;
    if (depth >= 3 || chance(0.65)) return {};
    if (chance(0.5)) {
      const states = this.#bones(1 + below(3), below(2), depth + 1, above);
      return { initial: Object.keys(states)[0]!, states };
    }
    const states: States = {};
    for (let index = 2 + below(2); index > 0; index -= 1) {
      const key = this.#name('r');
      this.#paths.push(above + key);
      const inside = this.#bones(1 + below(2), chance(0.7) ? 1 : 0, depth + 2, `${above}${key}/`);
      states[key] = chance(0.1) ? { type: 'final' } : { initial: Object.keys(inside)[0]!, states: inside };
    }
    return { type: 'parallel', states };
  }

  #name = (letter: string): string => `${letter}${(this.#count += 1)}`;

  #dressed(states: States, above: string): States {
    const keys = Object.keys(states);
    return Object.fromEntries(
      Object.entries(states).map(([key, bone]): [string, StateDef] => [
        key,
        this.#dress(bone, key, keys, above),
      ]),
    );
  }

  #dress(bone: StateDef, key: string, siblings: readonly string[], above: string): StateDef {
    const { chance, pick, below } = this.#random;
    const label = text(key);
    if (bone.type === 'final') return { type: 'final', label };
    const isRegion = key.startsWith('r');
    const isLeaf = bone.states === undefined;
    const to = (): Pick<TransitionDef, 'target' | 'reenter'> => this.#target(isRegion ? [] : siblings);
    const list = (most = 2): TransitionDef[] => {
      const ways = Array.from({ length: 1 + below(most) }, () => this.#way(to));
      // The last one without a condition more often than not, as people write them.
      const last = ways.at(-1)!;
      if (chance(0.6)) ways[ways.length - 1] = { ...last, guard: undefined };
      return ways;
    };
    const state: { -readonly [K in keyof StateDef]: StateDef[K] } = { ...bone, label };
    if (bone.states) state.states = this.#dressed(bone.states, `${above}${key}/`);
    if (bone.states && chance(0.6)) state.onDone = list();
    if (chance(isLeaf ? 0.8 : 0.4))
      state.on = Object.fromEntries(Array.from({ length: 1 + below(2) }, () => [pick(EVENTS), list()]));
    if (chance(0.25))
      state.serviceLevel = { clock: pick(CLOCKS), minutes: pick([60, 120]), time: 'business' };
    if (chance(0.35)) state.after = this.#timers(list, state.serviceLevel !== undefined);
    if (chance(0.12)) state.always = list(1);
    if (chance(0.2)) state.entry = [this.#action()];
    if (chance(0.1)) state.exit = [this.#action()];
    if (isLeaf && this.#child && this.#children < 3 && chance(0.2)) {
      this.#children += 1;
      state.child = { id: `k${this.#children}`, workflow: this.#child.id, onDone: this.#endings(list) };
    }
    return state;
  }

  #timers(list: () => TransitionDef[], hasLevel: boolean): NonNullable<StateDef['after']> {
    const { pick, below, chance } = this.#random;
    return Array.from({ length: 1 + below(2) }, () => {
      const delay = hasLevel && chance(0.6) ? { type: 'serviceLevelEnds' } : pick(DELAYS);
      return list().map((way) => ({ ...way, delay }));
    }).flat();
  }

  #endings(list: () => TransitionDef[]): TransitionDef[] {
    const { chance } = this.#random;
    const outcomes = this.#child!.outcomes.filter(() => chance(0.8));
    const named = outcomes.map((outcome): TransitionDef => ({
      ...list()[0],
      guard: { type: 'childOutcomeIs', params: { outcome } },
    }));
    return named.length === 0 || chance(0.5) ? [...named, ...list()] : named;
  }

  #way(to: () => Pick<TransitionDef, 'target' | 'reenter'>): TransitionDef {
    const { chance } = this.#random;
    const moves = chance(0.8);
    return {
      ...(moves ? to() : {}),
      ...(this.#guards && chance(0.5) ? { guard: this.#guard() } : {}),
      ...(!moves || chance(0.2) ? { actions: [this.#action()] } : {}),
    };
  }

  #target(siblings: readonly string[]): Pick<TransitionDef, 'target' | 'reenter'> {
    const { chance, pick } = this.#random;
    const target =
      siblings.length > 0 && chance(0.65)
        ? pick(siblings)
        : chance(0.6)
          ? pick(this.#top)
          : pick(this.#paths);
    return chance(0.2) ? { target, reenter: true } : { target };
  }

  #guard = (): GuardUse => randomGuard(this.#random, this.#paths);

  #action(): RuleUse {
    const { pick } = this.#random;
    return pick<RuleUse>([
      { type: 'clearOwner' },
      { type: 'restartClock', params: { clock: pick(CLOCKS) } },
      { type: 'remember', params: { key: 'key', value: pick(['a', 'b']) } },
    ]);
  }
}
