import { getLocale } from '#lib/paraglide/runtime.js';
import {
  addressDoubts,
  checkAddress,
  citiesCalled,
  citiesOf,
  countiesOf,
  provinceOf,
  provinceOfCity,
  type Address,
  type AddressDoubt,
  type Division,
  type Province,
} from '@orderdesk/domain';

/** A name as it is put into the field, and beside it the same in the other language. */
export type PlaceOption = { readonly value: string; readonly label: string };

const isMunicipality = (province: Province): boolean => citiesOf(province)[0]?.zh === province.zh;

const optionOf = ({ zh, en }: Division): PlaceOption =>
  getLocale() === 'en' && en !== '' ? { value: en, label: zh } : { value: zh, label: '' };

/** What can be chosen in a Chinese address as it stands, and what it needs. Follows the address it is made on. */
export class Places {
  #address: () => Address;
  #counties = $state.raw<readonly Division[]>([]);
  /** What is doubtful about the address as it stands. */
  doubts = $state.raw<readonly AddressDoubt[]>([]);

  constructor(address: () => Address) {
    this.#address = address;
  }

  province = $derived.by(() => provinceOf(this.#address().region));
  /** Beijing is region and city at once: its city is not asked. */
  asksCity = $derived.by(() => this.province === null || !isMunicipality(this.province));
  /** By the rules the whole address is checked by, as if none were given. */
  needsCity = $derived.by(() => {
    if (!this.asksCity || this.province === null) return this.asksCity;
    return checkAddress({ ...this.#address(), city: '', district: '' }).some(({ field }) => field === 'city');
  });
  cities = $derived.by(() => (this.province && this.asksCity ? citiesOf(this.province).map(optionOf) : []));
  #city = $derived.by<Division | null>(() => {
    const { province } = this;
    if (!province) return null;
    if (!this.asksCity) return citiesOf(province)[0] ?? null;
    return citiesCalled(this.#address().city).find((city) => provinceOfCity(city) === province) ?? null;
  });
  /** By the rules the whole address is checked by, as if none were given; before there is a city, most have one. */
  needsDistrict = $derived.by(() => {
    const { province } = this;
    const address = this.#address();
    if (province === null || (this.needsCity && address.city.trim() === '')) return true;
    return checkAddress({ ...address, district: '' }).some(({ field }) => field === 'district');
  });
  districts = $derived.by(() => this.#counties.map(optionOf));

  /** To be called in an effect: fetches the districts of the city, which are many in all. */
  async load(): Promise<void> {
    const city = this.#city;
    const counties = city ? await countiesOf(city) : [];
    if (city === this.#city) this.#counties = counties;
  }

  /** To be called in an effect: looks whether its parts are in the list and agree. */
  async look(): Promise<void> {
    const address = this.#address();
    const doubts = await addressDoubts(address);
    if (address === this.#address()) this.doubts = doubts;
  }
}

/** The address with another region: places of the one before make no sense in it. */
export function withRegion(address: Address, region: string): Address {
  const province = provinceOf(region);
  const city = province && isMunicipality(province) ? province.zh : '';
  return { ...address, region, city, district: '' };
}

/** The address when its city was typed: a known one brings its region along, where none was chosen. */
export function withCity(address: Address, city: string): Address {
  const regions = new Set(citiesCalled(city).map(provinceOfCity));
  const [only] = regions;
  return {
    ...address,
    city,
    ...(address.region === '' && regions.size === 1 && only ? { region: only.zh } : {}),
  };
}
