import type { Address } from '../address.ts';
import { citiesCalled, citiesOf, countyCityCalled, provinceOfCity } from '../divisions/divisions.ts';
import { provinceOf } from '../provinces.ts';
import { readAddress } from '../read-address.ts';
import { cityDoubt } from './city-doubt.ts';
import { districtDoubt } from './district-doubt.ts';
import type { AddressDoubt } from './doubt.ts';
import { postcodeDoubt } from './postcode-doubt.ts';
import { streetDoubt } from './street-doubt.ts';

/**
 * What is doubtful about an address: names that no list has, and parts that contradict each other. Nothing abroad, and nothing where
 * region, city or district is wrong anyway. The list is kept by hand and postcodes move, so nothing is ever refused by it.
 */
export async function addressDoubts(typed: Address): Promise<readonly AddressDoubt[]> {
  const { address, problems } = readAddress(typed);
  const province = provinceOf(address.region);
  const isPlaced = problems.every(({ field }) => field === 'street' || field === 'postcode');
  if (address.country !== 'CN' || !isPlaced || !province) return [];
  const city =
    citiesCalled(address.city).find((each) => provinceOfCity(each) === province) ??
    citiesOf(province).find(({ zh }) => zh === province.zh) ??
    null;
  const placed = { address, province, city };
  const county = city ? null : countyCityCalled(province, address.city);
  const found = [
    await cityDoubt(placed),
    await districtDoubt(placed),
    await streetDoubt({ ...placed, city: city ?? county }),
    postcodeDoubt(placed),
  ];
  return found.filter((doubt) => doubt !== null);
}
