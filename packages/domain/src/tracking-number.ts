import { refuse, refused, type Result, accepted } from './refusal.ts';

/** As long as no group of a number is that is printed in groups. */
const WHOLE = 10;

/** 000000 and the like: typed because something had to be. */
const FILLER = /^(.)\1{3,}$/;

/**
 * A tracking number as it is printed on the label: letters, digits and dashes with at least one digit, whatever width and blanks it was
 * typed or scanned with. Refuses `tracking.malformed` (one figure over and over, too), and `tracking.several` where two stand one after the other.
 */
export function readTracking(typed: string): Result<string> {
  const words = typed
    .normalize('NFKC')
    .split(/[\s,;、/]+/u)
    .filter((word) => word !== '');
  if (words.filter((word) => word.length >= WHOLE && /\d/.test(word)).length > 1)
    return refused(
      refuse('tracking.several', {
        zh: '这里有几个运单号：一个包裹只填一个',
        en: 'These are several numbers: give the one of this parcel',
      }),
    );
  const plain = typed.normalize('NFKC').replace(/\s+/gu, '');
  const isOne = /^[A-Za-z0-9-]*\d[A-Za-z0-9-]*$/.test(plain);
  if (isOne && !FILLER.test(plain.replaceAll('-', ''))) return accepted(plain);
  return refused(
    refuse('tracking.malformed', {
      zh: '运单号由字母和数字组成，请核对',
      en: 'A tracking number has letters and digits: please check it',
    }),
  );
}

/** How the numbers of well known carriers look, by a word of the carrier's name. */
const SHAPES: readonly (readonly [carrier: RegExp, shape: RegExp])[] = [
  [/顺丰|\bsf\b/i, /^(?:SF)?\d{12,15}$/i],
  [/京东|\bjd\b/i, /^JD[A-Z]{0,3}\d{10,18}(?:-\d{1,3}){0,3}$/i],
  [/中通|\bzto\b/i, /^(?:ZT)?\d{12,15}$/i],
  [/圆通|\byto\b/i, /^(?:YT)?\d{12,18}$/i],
  [/申通|\bsto\b/i, /^(?:STO)?\d{12,15}$/i],
  [/韵达|\byunda\b/i, /^(?:YD)?\d{13,15}$/i],
  [/德邦|\bdeppon\b/i, /^(?:DP[A-Z]?)?\d{8,15}$/i],
  [/\bems\b|邮政/i, /^(?:[A-Z]{2}\d{9}[A-Z]{2}|\d{13})$/i],
  [/\bups\b/i, /^(?:1Z[A-Z0-9]{16}|\d{9,12})$/i],
  [/\bfedex\b/i, /^\d{12,15}$/],
  [/\bdhl\b/i, /^\d{10,11}$/],
];

const shapeOf = (carrier: string): RegExp | undefined => SHAPES.find(([name]) => name.test(carrier))?.[1];

/** Whether a number looks like one of its carrier, as far as that carrier's are known. */
export const isNumberOf = (carrier: string, tracking: string): boolean =>
  shapeOf(carrier)?.test(tracking) ?? false;

/** Whether a number does not look like those of its carrier: worth a second look, no reason to refuse it. */
export function looksLikeAnother(carrier: string, tracking: string): boolean {
  const read = readTracking(tracking);
  return read.ok && shapeOf(carrier) !== undefined && !isNumberOf(carrier, read.value);
}
