import { describe, expect, it } from 'vitest';
import {
  allCounties,
  citiesOf,
  countiesOf,
  countyCitiesOf,
  type Division,
  isDivided,
  provinceOfCity,
} from '../divisions/divisions.ts';
import { placeStem } from '../divisions/place-name.ts';
import { PROVINCES, type Province } from '../provinces.ts';
import { addressDoubts } from './address-doubts.ts';
import { place } from './place.fixture.ts';

type Listed = { readonly province: Province; readonly city: Division; readonly county: Division | null };

/** Every county of the list, and every city that has none. */
async function everyPlace(): Promise<readonly Listed[]> {
  const places: Listed[] = [];
  for (const province of PROVINCES)
    for (const city of citiesOf(province)) {
      const counties = await countiesOf(city);
      if (!isDivided(city) || counties.length === 0) places.push({ province, city, county: null });
      for (const county of counties) places.push({ province, city, county });
    }
  return places;
}

const doubtedOf = async (addresses: Iterable<readonly [typed: string, street: string]>) => {
  const doubted: string[] = [];
  for (const [typed, street] of addresses)
    for (const { text } of await addressDoubts(place(typed, street)))
      doubted.push(`${typed} ${street}: ${text.zh}`);
  return doubted;
};

describe('nothing is doubted about any place of the list', () => {
  it('as it stands there and as people say it', async () => {
    const places = await everyPlace();
    const counties = places.flatMap(({ county }) => county ?? []);
    expect(new Set(counties.map(({ code }) => code)).size).toBe((await allCounties()).length);
    expect(
      await doubtedOf(
        places.flatMap(({ province, city, county }) => [
          [`${province.zh}/${city.zh}/${county?.zh ?? ''}`, '人民路 1 号'],
          [`${province.short}/${placeStem(city.zh)}/${placeStem(county?.zh ?? '')}`, '北京中路 8 号'],
        ]),
      ),
    ).toEqual([]);
  });

  it('in Latin letters', async () => {
    const places = await everyPlace();
    const latin = places.filter(({ city, county }) => city.en !== '' && county?.en !== '');
    expect(latin.length).toBeGreaterThan(3300);
    expect(
      await doubtedOf(
        latin.map(({ province, city, county }) => [
          `${province.en}/${city.en}/${county?.en ?? ''}`,
          '8 Renmin Road',
        ]),
      ),
    ).toEqual([]);
  });

  it('that is a county-level city written without the city it is counted to', async () => {
    const cities = PROVINCES.flatMap((province) =>
      countyCitiesOf(province).map(({ zh, en }) => ({ province, zh, en })),
    );
    expect(cities.length).toBeGreaterThan(350);
    expect(
      await doubtedOf(
        cities.flatMap(({ province, zh, en }) => [
          [`${province.zh}/${zh}/`, '人民路 1 号'],
          [`${province.zh}/${placeStem(zh)}/城关镇`, `${zh}北京中路 8 号`],
          [`${province.en}/${en}/`, '8 Renmin Road'],
        ]),
      ),
    ).toEqual([]);
  });

  it('whose region, city and district the street repeats', async () => {
    const places = await everyPlace();
    expect(
      await doubtedOf(
        places.flatMap(({ province, city, county }) => {
          const typed = `${province.zh}/${city.zh}/${county?.zh ?? ''}`;
          const own = city.zh === province.zh ? '' : city.zh;
          return [
            [typed, `${province.zh}${own}${county?.zh ?? ''}人民路 1 号`],
            [typed, `${own}${county?.zh ?? ''}人民路 1 号`],
            [typed, `${placeStem(city.zh)}${county?.zh ?? ''}上海路 1 号`],
            [typed, `${county?.zh ?? ''}人民路 1 号`],
          ];
        }),
      ),
    ).toEqual([]);
  });
});

describe('every place of the list is another one', () => {
  it('where the street names it and region and city are of another region', async () => {
    const missed: string[] = [];
    for (const { province, city, county } of await everyPlace()) {
      const at = province.code === '11' ? '广东省/深圳市/南山区' : '北京市/北京市/朝阳区';
      const own = city.zh === province.zh ? '' : city.zh;
      const street = `${province.zh}${own}${county?.zh ?? ''}人民路 1 号`;
      const doubts = await addressDoubts(place(at, street));
      if (doubts.length !== 1 || doubts[0]?.facts['named']?.startsWith(provinceOfCity(city).zh) !== true)
        missed.push(street);
    }
    expect(missed).toEqual([]);
  });
});
