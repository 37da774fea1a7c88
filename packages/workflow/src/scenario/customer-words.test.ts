import type { FormField, Text } from '@orderdesk/domain';
import { describe, expect, it } from 'vitest';
import { formFor } from '../decide/form-for.ts';
import type { Definition, EventDef, GuardUse, StateDef, TransitionDef } from '../definition.type.ts';
import { GUARDS } from '../registry/guards.ts';
import type { GuardScene } from '../registry/guard.type.ts';
import { mapStates } from '../states.ts';
import { actor } from '../testing/small-definition.ts';
import { shippedDefinition } from '../testing/shipped.ts';
import { USUAL_FACTS } from './imagined-facts.ts';

/** Who is told of "the customer" in the third person is not the customer; nor does one speak to them of the house's insides. */
const TO_STAFF = /客户|顾客|员工|流程|the customer|customer’s|workflow|staff/iu;

const customer = actor('customer');
const scene: GuardScene = {
  facts: USUAL_FACTS,
  event: { type: 'x', data: {}, actor: customer },
  context: {},
  isIn: () => false,
};

/** What a condition may say when it does not hold; what it asks of other people than its reader is never the reason told. */
function wordsOf(use: GuardUse): Text[] {
  if (use.because) return [use.because];
  if ('and' in use) return use.and.flatMap(wordsOf);
  if ('or' in use) return use.or.flatMap(wordsOf);
  if ('not' in use) return 'type' in use.not ? [GUARDS.get(use.not.type)!.description] : wordsOf(use.not);
  return [GUARDS.get(use.type)!.explain((use.params ?? {}) as never, scene).text];
}

const isForStaff = ({ guard }: TransitionDef): boolean => {
  const parts = guard ? ('and' in guard ? guard.and : [guard]) : [];
  return parts.some(
    (part) =>
      'type' in part &&
      part.type === 'actorIs' &&
      !((part.params?.['roles'] ?? []) as readonly string[]).includes('customer'),
  );
};

const formWords = (form: readonly FormField[] | undefined): Text[] =>
  formFor(form, customer, USUAL_FACTS).flatMap(({ label, help, options = [] }) => [
    label,
    ...(help ? [help] : []),
    ...options.map((option) => option.label),
  ]);

const eventWords = (event: EventDef): Text[] => [
  event.customerLabel ?? event.label,
  ...(event.told ? [event.told.customer] : []),
  ...(event.atPickup?.told ? [event.atPickup.told.customer] : []),
  ...(event.who.includes('customer')
    ? [event.label, ...(event.confirm ? [event.confirm] : []), ...formWords(event.form)]
    : []),
];

const stateWords = ({ hidden, label, customerLabel, atPickup, partPaid }: StateDef): Text[] =>
  hidden || !label
    ? []
    : [
        customerLabel ?? label,
        ...(atPickup?.customerLabel ? [atPickup.customerLabel] : []),
        ...(partPaid?.customerLabel ? [partPaid.customerLabel] : []),
      ];

function customersWords(definition: Definition): Text[] {
  const states = [...mapStates(definition).values()].map(({ def }) => def);
  const refusals = states.flatMap(({ on = {} }) =>
    Object.entries(on)
      .filter(([event]) => definition.events[event]?.who.includes('customer'))
      .flatMap(([, transitions]) => transitions.filter((transition) => !isForStaff(transition)))
      .flatMap(({ guard }) => (guard ? wordsOf(guard) : [])),
  );
  return [
    ...Object.values(definition.events).flatMap(eventWords),
    ...states.flatMap(stateWords),
    ...(definition.milestones ?? []).map(({ label }) => label),
    ...refusals,
  ];
}

describe('what customers may read of the shipped workflows', () => {
  it('speaks to them, not of them', () => {
    const said = (['order', 'review'] as const).flatMap((id) => customersWords(shippedDefinition(id)));
    expect(said.length).toBeGreaterThan(100);
    expect(said.flatMap(({ zh, en }) => [zh, en]).filter((text) => TO_STAFF.test(text))).toEqual([]);
  });
});
