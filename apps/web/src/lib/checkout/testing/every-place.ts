import { emptyAddress } from '#lib/address/address-draft.ts';
import { type Address, citiesOf, countiesOf, type Division, isDivided, PROVINCES } from '@orderdesk/domain';

/** A street, as somebody types it who reads Chinese, and as somebody who does not. */
const STREET = { zh: '人民路 8 号', en: '8 Renmin Road' };

type Names = Pick<Division, 'zh' | 'en'>;
const NONE: Names = { zh: '', en: '' };

/**
 * Every region, city and county-level city of the data set as an address; every other one in Latin letters, where all of it has them.
 * Every other county-level city is typed by itself, without the city it is counted to.
 */
export async function everyPlace(): Promise<readonly Address[]> {
  const places: Address[] = [];
  const put = (region: Names, city: Names, district: Names) =>
    places.push(typed([region, city, district], places.length % 2 === 1));
  for (const province of PROVINCES)
    for (const city of citiesOf(province)) {
      const counties = isDivided(city) ? await countiesOf(city) : [];
      put(province, city, counties[0] ?? NONE);
      for (const [index, county] of counties.filter(({ zh }) => zh.endsWith('市')).entries()) {
        if (province.code > '70') continue;
        if (index % 2 === 0) put(province, city, county);
        else put(province, county, NONE);
      }
    }
  return places;
}

function typed(names: readonly Names[], wantsLatin: boolean): Address {
  const latin = wantsLatin && names.every(({ zh, en }) => zh === '' || en !== '');
  const [region = '', city = '', district = ''] = names.map(({ zh, en }) => (latin ? en : zh));
  return { ...emptyAddress(), region, city, district, street: latin ? STREET.en : STREET.zh };
}
