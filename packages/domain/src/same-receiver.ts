import type { Address, Contact } from './address.ts';
import { inChinese } from './place-in-china.ts';

/** Letters and figures alone say where to and to whom; what parts two figures (8 号 1 栋, 81 号) says it as well. */
const said = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{N})[^\p{L}\p{N}]+(?=\p{N})/gu, '|')
    .replace(/[^\p{L}\p{N}|]/gu, '');

/**
 * The same for every spelling of one place; '' where there is none. The postcode and signs between the words tell nothing, nor do the letters
 * of a Chinese region and city. Districts and streets in Latin letters are not the same as in Chinese: those of a name are many.
 */
export function placeOf(address: Address | null): string {
  if (!address) return '';
  const { country, region, city, district, street } = inChinese(address);
  return [country, region, city, district, street].map(said).join('\n');
}

/** The same for every spelling of one receiver and telephone. */
export const receiverOf = ({ name, phone }: Contact): string => [name, phone].map(said).join('\n');

/** By what two accounts are taken for one customer where newcomers are counted; `door` is '' where the goods are collected. */
export type Reach = { readonly phone: string; readonly door: string };

export const reachOf = (contact: Contact, address: Address | null): Reach => ({
  // A mobile has no extension: whatever is written behind it rings at the same one.
  phone: said(contact.phone).replace(/^(1[3-9]\d{9})x\d+$/u, '$1'),
  door: placeOf(address),
});
