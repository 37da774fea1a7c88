import { SYSTEM, type Text } from '@orderdesk/domain';
import { ROLE_WORDS } from '@orderdesk/policy';
import type { EventDoc } from '@orderdesk/store';
import { type Compiled, type EventDef, fitting, type ToldDef } from '@orderdesk/workflow';
import type { Said } from './event-said.ts';

/** Steps that are not events of a definition, to each side. */
const OWN: Readonly<Record<string, { staff: Text; customer: Text }>> = {
  'order.placed': {
    staff: { zh: '{actor}提交了订单', en: '{actor} placed the order' },
    customer: { zh: '订单已提交', en: 'The order was placed' },
  },
  /** It was confirmed in the same moment: nobody had to look at it. */
  'order.placed-and-confirmed': {
    staff: {
      zh: '{actor}提交了订单，自动审核通过',
      en: '{actor} placed the order, and it passed the review',
    },
    customer: { zh: '订单已提交并已确认', en: 'The order was placed and is confirmed' },
  },
  'order.claimed': said('{actor}认领了订单', '{actor} claimed the order'),
  'order.claimed.from': said('{actor}接手了{from}的订单', '{actor} took the order over from {from}'),
  'order.released': said('{actor}把订单放回队列', '{actor} put the order back in the queue'),
  'order.assigned': said('{actor}把订单转交给{to}', '{actor} handed the order to {to}'),
  'order.assigned.from': said(
    '{actor}把{from}的订单转交给{to}',
    '{actor} handed the order from {from} to {to}',
  ),
  'customer.doubted': said('{actor}没有确认客户的公司', '{actor} does not confirm the customer’s company'),
  'order.put-back': said('{actor}已把商品放回货架', '{actor} put the goods back on their shelves'),
  'customer.confirmed': said('{actor}确认了客户的公司', '{actor} confirmed the customer’s company'),
  'order.returned': said(
    '原负责人已不能处理，订单回到队列',
    'Back in the queue: its owner can no longer work on it',
  ),
};

const OWN_LABELS: Readonly<Record<string, Text>> = {
  'order.placed': { zh: '提交订单', en: 'Order placed' },
  'order.claimed': { zh: '认领', en: 'Claimed' },
  'order.released': { zh: '放回队列', en: 'Released' },
  'order.assigned': { zh: '转交', en: 'Handed over' },
  'order.put-back': { zh: '已放回货架', en: 'Put back' },
  'order.returned': { zh: '回到队列', en: 'Back in the queue' },
  'customer.confirmed': { zh: '确认公司', en: 'Company confirmed' },
  'customer.doubted': { zh: '公司未予确认', en: 'Company not confirmed' },
};

const TIME_RAN_OUT: Text = { zh: '到时自动处理', en: 'Time ran out' };

function said(zh: string, en: string) {
  return { staff: { zh, en }, customer: { zh, en } };
}

type Step = Pick<EventDoc, 'type' | 'actor' | 'data' | 'stages' | 'workflow'> &
  Partial<Pick<EventDoc, 'facts'>>;

/** The step's event in the definition it was sent to, as it fits the way of delivery it had then. */
function eventOf(
  origin: Compiled | null,
  { type, facts }: Pick<Step, 'type' | 'facts'>,
): EventDef | undefined {
  const known = origin?.definition.events[type];
  return known && fitting(known, facts?.deliveryMethod ?? null);
}

/** What a step is called: its event's label in the definition it was sent to, to customers in their words. */
export function stepLabel(origin: Compiled | null, step: Step, forCustomer: boolean): Text {
  const { type, actor } = step;
  const own = OWN_LABELS[type];
  if (own) return own;
  const known = eventOf(origin, step);
  if (known) return forCustomer ? (known.customerLabel ?? known.label) : known.label;
  // Nobody's words are left for it: who did it is still true.
  return isTimer(type)
    ? TIME_RAN_OUT
    : { zh: `${nameOf(actor).zh}处理了订单`, en: `${nameOf(actor).en} worked on it` };
}

export const NO_PLACES: ReadonlySet<string> = new Set();

/** A sentence, and the names of the places that were filled in: what stood in them is said by it. */
export type Sentence = { readonly text: Text; readonly places: ReadonlySet<string> };

const plain = (text: Text): Sentence => ({ text, places: NO_PLACES });

/**
 * A step as a sentence: what a person would say of it to this side. A place that may not be read, or that says nothing, makes the
 * plain sentence of it: the name and the event's label.
 */
export function stepSentence(
  origin: Compiled | null,
  step: Step,
  values: { readonly said: readonly Said[]; readonly moved: Text | null; readonly forCustomer: boolean },
): Sentence {
  const { forCustomer } = values;
  if (isTimer(step.type)) return plain(timerSentence(origin, step));
  const known = eventOf(origin, step);
  const told: ToldDef | undefined = OWN[ownName(step)] ?? known?.told;
  const places = placesOf(step, values);
  const spokenFor = forCustomer && isSpokenFor(known, values.said) ? told?.spokenFor : undefined;
  const sentence = told && filledIn(spokenFor ?? told[forCustomer ? 'customer' : 'staff'], places);
  if (sentence) return sentence;
  const label = stepLabel(origin, step, forCustomer);
  if (forCustomer || !origin) return plain(label);
  const { zh, en } = nameOf(step.actor);
  return plain({ zh: `${zh}：${label.zh}`, en: `${en}: ${label.en}` });
}

/** Staff said in it how their customer had told them. */
export const isSpokenFor = (
  event: Pick<EventDef, 'form'> | undefined,
  said: readonly Pick<Said, 'name'>[],
): boolean =>
  (event?.form ?? []).some(({ name, agreement }) => agreement && said.some((one) => one.name === name));

/** The step among our own, by what came with it. */
function ownName({ type, stages, data }: Step): string {
  if (type === 'order.placed' && stages.some((path) => path.startsWith('active/')))
    return 'order.placed-and-confirmed';
  return data['from'] === undefined ? type : `${type}.from`;
}

export const isTimer = (type: string): boolean => type.startsWith('xstate.');

const nameOf = ({ id, name }: Step['actor']): Text =>
  id === SYSTEM.id ? { zh: '系统', en: 'The system' } : { zh: name, en: name };

function placesOf(
  { actor, data }: Step,
  { said: given, moved }: { said: readonly Said[]; moved: Text | null },
) {
  const { to, from } = data;
  return new Map<string, Text>([
    ['actor', nameOf(actor)],
    ...(moved ? [['moved', moved] as const] : []),
    ...(typeof to === 'string' ? [['to', { zh: to, en: to }] as const] : []),
    ...(typeof from === 'string' ? [['from', { zh: from, en: from }] as const] : []),
    ...given.map(({ name, text }) => [name, text] as const),
  ]);
}

/** The sentence with every place filled in; null when one has nothing to stand in it. */
function filledIn(sentence: Text, places: ReadonlyMap<string, Text>): Sentence | null {
  let whole = true;
  const filled = new Set<string>();
  const fill = (locale: 'zh' | 'en'): string =>
    sentence[locale].replace(/\{([^{}]*)\}/g, (_, place: string) => {
      const value = places.get(place)?.[locale];
      whole &&= value !== undefined;
      filled.add(place);
      return value ?? '';
    });
  const text = { zh: fill('zh'), en: fill('en') };
  return whole ? { text, places: filled } : null;
}

/** What the clock did, by what the definition says of the transition it set off. */
function timerSentence(origin: Compiled | null, { type, stages, workflow }: Step): Text {
  const edges = [...(origin?.states.values() ?? [])].flatMap((state) =>
    state.edges.filter(({ trigger, event }) => trigger === 'timer' && event === type),
  );
  const prefix = workflow?.child ? `${workflow.child}:` : '';
  const led = edges.find(({ to }) => to !== null && stages.some((path) => path === prefix + to));
  const edge = led ?? edges.find(({ to }) => to === null) ?? edges[0];
  if (!edge) return TIME_RAN_OUT;
  const { description, actions = [] } = edge.transition;
  if (description) return description;
  const escalated = actions.find((action) => action.type === 'escalate');
  if (escalated) {
    const roles = (escalated.params?.['roles'] ?? []) as (keyof typeof ROLE_WORDS)[];
    const names = (locale: 'zh' | 'en') => roles.map((role) => ROLE_WORDS[role][locale]);
    return {
      zh: `超过时限，已提醒${names('zh').join('、')}`,
      en: `Overdue: told ${names('en').join(' and ')}`,
    };
  }
  if (edge.to === null && actions.some((action) => action.type === 'notifyCustomer'))
    return { zh: '已自动提醒客户', en: 'The customer was reminded' };
  const label = edge.to === null ? undefined : origin?.states.get(edge.to)?.def.label;
  return label ? { zh: `时间到，转为“${label.zh}”`, en: `Time ran out: now “${label.en}”` } : TIME_RAN_OUT;
}
