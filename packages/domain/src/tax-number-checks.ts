/** GB 32100-2015: figures and letters without I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
/** The first two figures of GB/T 2260: provinces, municipalities, regions. */
const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)';
const OLD = new RegExp(`^${PROVINCE}\\d{4}([0-9A-Z]{8}[0-9X])$`);
/** Behind a sole trader's region: year, month and day of birth, and a number. */
const BIRTH = /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/;
/** A company's code as it begins, and what else begins with figures as Chinese numbers do and is too long for another country's. */
const BEGINS = new RegExp(`^9[123]${PROVINCE}\\d{4}`);
const LONG = /^[0-9A-Z]\d{7}/;
const [SHORTEST_CODE, SHORTEST_LONG] = [9, 14] as const;

/** A unified social credit code, GB 32100-2015: weights 3^i mod 31; the sum over all 18 is a multiple of 31. */
export function isCreditCode(bare: string): boolean {
  if (!CODE.test(bare)) return false;
  let weight = 1;
  let sum = 0;
  for (const char of bare.slice(0, -1)) {
    sum += ALPHABET.indexOf(char) * weight;
    weight = (weight * 3) % ALPHABET.length;
  }
  return (sum + ALPHABET.indexOf(bare.at(-1)!)) % ALPHABET.length === 0;
}

/** A number from before 2015, 15 characters: a region and an organisation's code with its check (GB 11714), or a sole trader's. */
export function isOldTaxNumber(bare: string): 'organisation' | 'sole trader' | null {
  const rest = OLD.exec(bare)?.[1];
  if (rest === undefined) return null;
  if (hasOrganisationCheck(rest)) return 'organisation';
  return BIRTH.test(rest) ? 'sole trader' : null;
}

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

function hasOrganisationCheck(code: string): boolean {
  const sum = ORGANISATION_WEIGHTS.reduce((all, weight, i) => all + weight * parseInt(code[i]!, 36), 0);
  return '0X987654321'[sum % 11] === code[8];
}

/** A Taiwan business number of eight figures: weights 1 2 1 2 1 2 4 1, a multiple of 5; a 7 in the seventh place counts 0 or 1. */
export function isTaiwanNumber(eight: string): boolean {
  const sum = [1, 2, 1, 2, 1, 2, 4, 1].reduce((all, weight, i) => {
    const product = weight * Number(eight[i]);
    return all + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 5 === 0 || (eight[6] === '7' && (sum + 1) % 5 === 0);
}

/** Whether a bare number can only have been meant as a Chinese one, whatever its length. */
export const looksChinese = (bare: string): boolean =>
  (bare.length >= SHORTEST_CODE && BEGINS.test(bare)) || (bare.length >= SHORTEST_LONG && LONG.test(bare));
