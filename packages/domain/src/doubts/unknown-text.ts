import type { Text } from '../text.ts';

/** A name that the list does not have in a place: what could be meant, or else where there is one of this name. */
type Unknown = {
  readonly name: string;
  readonly place: string;
  readonly meant: readonly string[];
  readonly elsewhere: readonly string[];
};

/** What to say of it, to whoever typed the address and to the desk. */
export function unknownText({ name, place, meant, elsewhere }: Unknown): Text {
  const zh = (places: readonly string[]) => places.join('、');
  const en = (places: readonly string[]) => places.join(', ');
  if (meant.length > 0)
    return {
      zh: `我们的名单里，${place}没有“${name}”，是不是${zh(meant)}？`,
      en: `We know no “${name}” in ${place}: do you mean ${en(meant)}?`,
    };
  if (elsewhere.length > 0)
    return {
      zh: `我们的名单里，${place}没有“${name}”（${zh(elsewhere)}有）。`,
      en: `We know no “${name}” in ${place} (there is one in ${en(elsewhere)}).`,
    };
  return {
    zh: `我们的名单里，${place}没有“${name}”。`,
    en: `We know no “${name}” in ${place}.`,
  };
}
