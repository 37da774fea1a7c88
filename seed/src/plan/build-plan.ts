import { COMPANIES } from '../../data/companies.ts';
import { NOTES } from '../../data/order-texts.ts';
import { PRODUCTS } from '../catalogue/catalogue.ts';
import { PEOPLE, type SeedPerson } from '../people/people.ts';
import { randomFrom, type Random } from '../random.ts';
import { type Baskets, type Basket, createBaskets } from './baskets.ts';
import { atMinute, DAY, demandOn, HOURS, MINUTE } from './calendar.ts';
import { courseOf, type Course } from './lifecycle.ts';
import type { PlannedOrder } from './plan.types.ts';
import { type Scene, scenes } from './showcase.ts';

export const ORDERS = 300;
const DAYS = 90;
/** New people have no past: they only appear in scenes. */
const isNew = (person: SeedPerson): boolean => person.groupId === 'newcomer';
const isTrusted = (person: SeedPerson): boolean =>
  person.groupId === 'vip' || person.groupId === 'dealer-gold';
/** Limits of the shipped review, 分: a note to the reviewer, and the second approver; below them by a margin. */
const NOTEWORTHY = 1_700_000;
const SECOND_APPROVAL = 4_500_000;
/** A line of a scene costs at most this, so that no limit but the one on show is met. */
const SCENE_BUDGET = 300_000;
/** The part of their credit companies use for everyday orders. */
const CREDIT_USE = 0.6;

const customers = PEOPLE.filter((person) => person.kind !== 'staff' && !isNew(person));
const byId = new Map(PEOPLE.map((person) => [person.id, person]));

/** How often someone orders: companies' first buyers most, some consumers keep coming back. */
const eagerness = (person: SeedPerson, index: number): number =>
  person.companyId ? (person.companyRole === 'buyer' ? 5 : 2.2) : index % 5 === 0 ? 4.5 : 1.8;

function placedTimes(random: Random, now: number, count: number): { at: number; company: boolean }[] {
  const days = Array.from({ length: DAYS }, (_, index) => now - (DAYS - index) * DAY);
  const times: { at: number; company: boolean }[] = [];
  while (times.length < count) {
    const company = random.chance(0.42);
    const kind = company ? 'company' : 'person';
    const growth = (index: number): number => 0.75 + (index / DAYS) * 0.5;
    const day = days[random.weighted(days.map((each, index) => demandOn(each, kind) * growth(index)))] ?? now;
    const at =
      atMinute(day, random.weighted(HOURS[kind]) * 60 + random.between(0, 59)) + random.between(0, 59) * 1000;
    if (at > now - DAYS * DAY && at < now - 40 * MINUTE) times.push({ at, company });
  }
  return times.toSorted((a, b) => a.at - b.at);
}

const fateOf = (random: Random, online: boolean): Course['fate'] => {
  const fates = ['done', 'cancelled', 'unpaid', 'rejected', 'problem', 'change'] as const;
  return fates[random.weighted([76, 7, online ? 9 : 0, 3, 5, 5])] ?? 'done';
};

function basketOf(baskets: Baskets, person: SeedPerson, random: Random): Basket {
  const company = COMPANIES.find(({ id }) => id === person.companyId);
  if (!company) return baskets.person(random);
  return baskets.company(
    random,
    company.buys,
    company.kind === 'dealer' ? random.between(4, 9) : random.between(2, 6),
  );
}

const buysOf = (person: SeedPerson): readonly string[] =>
  COMPANIES.find(({ id }) => id === person.companyId)?.buys ?? [];

const noteFor = (person: SeedPerson, random: Random): string => random.pick(NOTES[person.locale]);

function order(
  person: SeedPerson,
  basket: Basket,
  at: number,
  rest: Pick<PlannedOrder, 'key' | 'payment' | 'note' | 'steps' | 'shows'> & { pick?: number },
): PlannedOrder {
  const { pick = 0, ...facts } = rest;
  const saved = person.addresses[pick] ?? person.addresses[0];
  if (!saved) throw new Error(`${person.id} has no address`);
  return {
    ...facts,
    placedAt: new Date(at).toISOString(),
    customer: person.id,
    lines: basket.lines,
    address: saved.address,
    contact: saved.contact,
    delivery: { method: 'standard' },
  };
}

function everyday(random: Random, baskets: Baskets, now: number, count: number): PlannedOrder[] {
  const known = new Map<string, number>();
  const owed = new Map<string, { until: number; amount: number }[]>();
  return placedTimes(random, now, count).map(({ at, company }, index) => {
    const pool = customers.filter((person) => (person.companyId !== null) === company);
    const person = pool[random.weighted(pool.map(eagerness))] ?? random.pick(pool);
    const account = person.companyId ?? person.id;
    const basket = basketOf(baskets, person, random);
    const limit = COMPANIES.find(({ id }) => id === person.companyId)?.creditLimit ?? 0;
    const open = (owed.get(account) ?? []).filter(({ until }) => until > at);
    const used = open.reduce((sum, { amount }) => sum + amount, 0);
    const onCredit = company && limit * CREDIT_USE - used > basket.estimate * 1.2 && random.chance(0.8);
    const payment = onCredit
      ? 'credit'
      : ((['cod', 'wechat', 'alipay', 'unionpay'] as const)[random.weighted([4, 4, 3, 1])] ?? 'cod');
    if (onCredit) owed.set(account, [...open, { until: at + 40 * DAY, amount: basket.estimate * 1.2 }]);
    const fate = fateOf(random, payment !== 'cod' && payment !== 'credit');
    const note = fate === 'rejected' || random.chance(0.1) ? noteFor(person, random) : '';
    const passes = isTrusted(person)
      ? basket.estimate < SECOND_APPROVAL
      : note === '' && (known.get(account) ?? 0) > 0 && basket.estimate < NOTEWORTHY;
    const settled = fate === 'rejected' && isTrusted(person) ? 'done' : fate;
    if (settled !== 'cancelled' && settled !== 'unpaid' && settled !== 'rejected') {
      known.set(account, (known.get(account) ?? 0) + 1);
    }
    const large = basket.estimate >= SECOND_APPROVAL;
    const steps = courseOf({ placed: at, payment, passes, large, fate: settled }, random);
    const key = `seed-order-${String(index).padStart(4, '0')}`;
    const pick = person.companyId && random.chance(0.2) ? 1 : 0;
    return order(person, basket, at, {
      key,
      payment: { method: payment },
      note,
      steps,
      shows: 'ordinary',
      pick,
    });
  });
}

function staged(scene: Scene, index: number, random: Random, baskets: Baskets, now: number): PlannedOrder {
  const person = byId.get(scene.customer);
  if (!person) throw new Error(`nobody is called ${scene.customer}`);
  const at = now - Math.round(scene.hoursAgo * 60) * MINUTE;
  const { basket } = scene;
  const bought =
    basket === 'person'
      ? baskets.person(random)
      : basket === 'company'
        ? baskets.company(random, buysOf(person), random.between(2, 4), SCENE_BUDGET)
        : baskets.exactly(basket[0], basket[1] === 'all' ? baskets.leftOf(basket[0]) : basket[1]);
  const minutes = scene.hoursAgo * 60;
  const steps = scene.moves.map((move, place) => ({
    ...move,
    afterMinutes: Math.max(1, Math.round((minutes * 0.8 * (place + 1)) / (scene.moves.length + 1))),
  }));
  const key = `seed-scene-${String(index).padStart(3, '0')}`;
  const planned = order(person, bought, at, {
    key,
    payment: { method: scene.payment },
    note: scene.note ?? '',
    steps,
    shows: scene.shows,
  });
  return scene.street ? { ...planned, address: { ...planned.address, street: scene.street } } : planned;
}

/**
 * The 300 orders of the demo company, oldest first, as a pure function of `now`: who ordered what, when, and what happened next.
 * Steps that would lie after `now` are left out, so the newest orders stand wherever they have got to.
 */
export function buildPlan(now: Date): PlannedOrder[] {
  const end = now.getTime();
  const random = randomFrom('orders');
  const baskets = createBaskets(PRODUCTS);
  const stage = scenes(random).map((scene, index) => staged(scene, index, random, baskets, end));
  const plain = everyday(random, baskets, end, ORDERS - stage.length);
  return [...plain, ...stage]
    .map((planned) => ({
      ...planned,
      steps: planned.steps.filter(
        ({ afterMinutes }) => Date.parse(planned.placedAt) + afterMinutes * MINUTE <= end,
      ),
    }))
    .toSorted((a, b) => (a.placedAt < b.placedAt ? -1 : a.placedAt > b.placedAt ? 1 : 0));
}
