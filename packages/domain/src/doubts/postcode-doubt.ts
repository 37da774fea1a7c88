import { PROVINCES, type Province } from '../provinces.ts';
import { type AddressDoubt, ELSEWHERE_LISTED, type Placed } from './doubt.ts';

/**
 * Codes of the regions that have mainland postcodes beginning so (China Post: the first two figures are a region's). Those of three figures
 * are where places beyond the border are served from this side: the north and west of Inner Mongolia, the isles before Shanghai, farms and
 * suburbs of one region inside another; and Chongqing's of before it was a region. What is not here is doubted by nobody.
 */
const REGIONS_BY_PREFIX: Readonly<Record<string, string>> = {
  ...each('01 02', '15'),
  ...each('03 04', '14'),
  ...each('05 06 07', '13'),
  ...each('10', '11'),
  ...each('101', '11 13'),
  ...each('11 12', '21'),
  ...each('13', '22'),
  ...each('137', '22 15'),
  ...each('15 16', '23'),
  ...each('162 165', '23 15'),
  ...each('20', '31'),
  ...each('202', '31 32 33'),
  ...each('21 22', '32'),
  ...each('224', '32 31'),
  ...each('23 24', '34'),
  ...each('25 26 27', '37'),
  ...each('30', '12'),
  ...each('301', '12 13'),
  ...each('31 32', '33'),
  ...each('33 34', '36'),
  ...each('35 36', '35'),
  ...each('40', '50'),
  ...each('41 42', '43'),
  ...each('43 44', '42'),
  ...each('45 46 47', '41'),
  ...each('51 52', '44'),
  ...each('53 54', '45'),
  ...each('55 56', '52'),
  ...each('57', '46'),
  ...each('61 62', '51'),
  ...each('63 64', '51 50'),
  ...each('65 66 67', '53'),
  ...each('71 72', '61'),
  ...each('73 74', '62'),
  ...each('735 737', '62 15'),
  ...each('736', '62 63'),
  ...each('75', '64'),
  ...each('750', '64 15'),
  ...each('81', '63'),
  ...each('816', '63 54'),
  ...each('83 84', '65'),
  ...each('85 86', '54'),
};

function each(prefixes: string, regions: string): Record<string, string> {
  return Object.fromEntries(prefixes.split(' ').map((prefix) => [prefix, regions]));
}

/** A mainland postcode that is another region's. */
export function postcodeDoubt({ address, province }: Placed): AddressDoubt | null {
  const { postcode } = address;
  const bare = postcode.normalize('NFKC').replace(/[\s-]/g, '');
  if (!/^\d{6}$/.test(bare) || ELSEWHERE_LISTED.has(province.code)) return null;
  const codes = REGIONS_BY_PREFIX[bare.slice(0, 3)] ?? REGIONS_BY_PREFIX[bare.slice(0, 2)];
  const homes = codes?.split(' ').flatMap((code) => PROVINCES.find((region) => region.code === code) ?? []);
  if (!homes || homes.includes(province)) return null;
  const names = (name: (region: Province) => string, joint: string) => homes.map(name).join(joint);
  return {
    field: 'postcode',
    meant: [],
    text: {
      zh: `邮政编码 ${bare} 属于${names(({ zh }) => zh, '或')}，而地址在${province.zh}。`,
      en: `Postcode ${bare} belongs to ${names(({ en }) => en, ' or ')}, but the address is in ${province.en}.`,
    },
    facts: { region: province.zh, postcode: bare },
  };
}
