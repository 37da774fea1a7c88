import { getLocale } from '#lib/paraglide/runtime.js';
import { type Address, formatAddress } from '@orderdesk/domain';

/** An address as it is written where the reader is, on one line. */
export const oneLineAddress = (address: Address): string =>
  formatAddress(address, getLocale()).join(getLocale() === 'zh' ? ' ' : ', ');
