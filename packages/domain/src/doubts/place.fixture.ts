import type { Address } from '../address.ts';

/** `region/city/district` as typed, at a street that any town has. */
export const place = (typed: string, street = '人民路 8 号', postcode = ''): Address => {
  const [region = '', city = '', district = ''] = typed.split('/');
  return { country: 'CN', region, city, district, street, postcode };
};
