import type { Definition, EventDef, ToldDef } from '../definition.type.ts';
import { escapePointer } from '../states.ts';
import { problem, type Problem } from './problem.ts';

const PLACE = /\{([^{}]*)\}/g;

/** The places in a sentence that something is put into: `{actor}` and `{amount}` give `actor`, `amount`. */
export const placesIn = (sentence: string): string[] =>
  sentence.includes('{') ? [...sentence.matchAll(PLACE)].map((found) => found[1]!) : [];

/** Sentences of the history that can always be completed: nothing in them may be left open. */
export function checkTold(definition: Definition): Problem[] {
  return Object.entries(definition.events).flatMap(([name, event]) => {
    const at = `/events/${escapePointer(name)}`;
    return [
      ...openPlaces(event, event.told, at),
      ...openPlaces(event, event.atPickup?.told, `${at}/atPickup`),
    ];
  });
}

const openPlaces = (event: EventDef, told: ToldDef | undefined, at: string): Problem[] => {
  if (!told) return [];
  const known = knownPlaces(event);
  return (['staff', 'customer', 'spokenFor'] as const).flatMap((side) =>
    (['zh', 'en'] as const).flatMap((locale) =>
      placesIn(told[side]?.[locale] ?? '')
        .filter((place) => !known.has(place))
        .map((place) =>
          problem(
            'told-place',
            `${at}/told/${side}/${locale}`,
            `“{${place}}”不是这个事件的必填字段`,
            `“{${place}}” is no required field of this event`,
          ),
        ),
    ),
  );
};

const knownPlaces = ({ form = [], moves }: EventDef): ReadonlySet<string> =>
  new Set([
    'actor',
    ...(moves ? ['moved'] : []),
    ...form.flatMap(({ name, required }) => (required ? [name] : [])),
  ]);
