import type { Definition, EventDef } from '../definition.type.ts';
import { escapePointer } from '../states.ts';
import { problem, type Problem } from './problem.ts';

const PLACE = /\{([^{}]*)\}/g;

/** The places in a sentence that something is put into: `{actor}` and `{amount}` give `actor`, `amount`. */
export const placesIn = (sentence: string): string[] =>
  [...sentence.matchAll(PLACE)].map((found) => found[1]!);

/** Sentences of the history that can always be completed: nothing in them may be left open. */
export function checkTold(definition: Definition): Problem[] {
  return Object.entries(definition.events).flatMap(([name, event]) => {
    const known = knownPlaces(event);
    return (['staff', 'customer'] as const).flatMap((side) =>
      (['zh', 'en'] as const).flatMap((locale) =>
        placesIn(event.told?.[side][locale] ?? '')
          .filter((place) => !known.has(place))
          .map((place) =>
            problem(
              'told-place',
              `/events/${escapePointer(name)}/told/${side}/${locale}`,
              `“{${place}}”不是这个事件的必填字段`,
              `“{${place}}” is no required field of this event`,
            ),
          ),
      ),
    );
  });
}

const knownPlaces = ({ form = [], moves }: EventDef): ReadonlySet<string> =>
  new Set([
    'actor',
    ...(moves ? ['moved'] : []),
    ...form.flatMap(({ name, required }) => (required ? [name] : [])),
  ]);
