import { asItLooks } from '@orderdesk/domain';
import { simplified } from '../../core/simplified.ts';

/**
 * Each name once, folded for comparison (width, case, simplified characters), under a small number: many orders share few customers and products, so a
 * search compares its words with every name once instead of with every order.
 */
export type NameTable = {
  /** The number of this name, given on first sight. */
  place(name: string): number;
  /** The numbers of all names that contain `word` (folded). */
  containing(word: string): ReadonlySet<number>;
};

export const fold = (text: string): string => simplified(text.normalize('NFKC').toLowerCase());

/** A number that people copy from paper (of a parcel, a payment, an order), however they group its letters and figures, and in whatever script they type what looks alike. */
export const codeOf = (text: string): string => asItLooks(fold(text)).replace(/[^\p{L}\p{N}]/gu, '');

export function nameTable(): NameTable {
  const places = new Map<string, number>();
  const folded: string[] = [];
  return {
    place(name) {
      const known = places.get(name);
      if (known !== undefined) return known;
      places.set(name, folded.length);
      return folded.push(fold(name)) - 1;
    },
    containing(word) {
      const found = new Set<number>();
      folded.forEach((name, place) => {
        if (name.includes(word)) found.add(place);
      });
      return found;
    },
  };
}
