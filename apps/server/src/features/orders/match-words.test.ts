import { describe, expect, it } from 'vitest';
import { archivedDoc } from './archived-doc.fixture.ts';
import { archivedOrder } from './archived-order.ts';
import { wordsMatcher } from './match-words.ts';
import { nameTable } from './name-table.ts';

const names = nameTable();
const order = archivedOrder(archivedDoc(), names);
const finds = (search: string, seesContact = true) => wordsMatcher(search, names)(order, () => seesContact);

describe('searching orders finds', () => {
  it.each([
    ['a part of the number', '0427-5'],
    ['it without dashes', '2610427'],
    ['it with full-width digits and another dash', '２６–１０４'],
    ['the customer', '华南'],
    ['who ordered', '王梅'],
    ['a product in Chinese', '台灯'],
    ['a product in English, in any case', 'desk LAMP'],
    ['a SKU', 'lmp-1'],
    ['words from different places', '华南 lamp'],
    ['the receiver', '李仓'],
    ['digits of the telephone', '0013-8000'],
    ['the telephone as people write it', '138 0013 8000'],
    ['the telephone with its country', '+86 138-0013-8000'],
    ['the telephone with its country, together', '8613800138000'],
    ['the telephone dialled from abroad', '0086 138 0013 8000'],
    ['the telephone in full-width figures', '１３８００１３８０００'],
    ['the beginning of the telephone with its country', '+86 138-0013'],
    ['the telephone with a word before it', '电话：138 0013 8000'],
    ['the number with a word before it', '订单号：26-10427-5'],
    ['the number with a sign before it', '# 26-10427'],
    ['the customer in traditional characters', '華南'],
    ['a product in traditional characters', '檯燈'],
    ['the receiver and the telephone', '李仓 13800138000'],
  ])('%s', (_, search) => expect(finds(search)).toBe(true));

  it('the tracking number of a parcel, whole or its end, and no short piece of it', () => {
    const sent = archivedOrder({ ...archivedDoc(), shipments: [{ tracking: 'SF1012006732451' }] }, names);
    const isSent = (search: string) => wordsMatcher(search, names)(sent, () => false);
    expect(['sf1012006732451', '1012006732451', '6732451', '7324'].map(isSent)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it.each(['SF 1012 0067 32451', 'sf-1012-0067-32451', '运单号：SF1012 006732451', '1012 0067 32451'])(
    'a tracking number however it is grouped: %s',
    (search) => {
      const sent = archivedOrder({ ...archivedDoc(), shipments: [{ tracking: 'SF1012-0067 32451' }] }, names);
      expect(wordsMatcher(search, names)(sent, () => false)).toBe(true);
    },
  );

  it.each(['4200 0015-72', 'wx-42000015720', '凭证号 WX42000015720'])(
    'the reference of a payment, for those who may see it: %s',
    (search) => {
      const payment = { reference: null, receipts: [{ reference: 'WX 4200-0015720' }] };
      const paid = archivedOrder({ ...archivedDoc(), payment }, names);
      expect(wordsMatcher(search, names)(paid, () => true)).toBe(true);
      expect(wordsMatcher(search, names)(paid, (field) => field === 'contact')).toBe(false);
    },
  );

  it.each(['199.00元', '¥199.00', '199.00', '￥199.0', '¥ 199', '１９９．００', '台灯 ¥199'])(
    'what it comes to, for those who may see it: %s',
    (search) => {
      expect(finds(search)).toBe(true);
      expect(wordsMatcher(search, names)(order, (field) => field !== 'total')).toBe(false);
    },
  );

  it('what it comes to with its groups parted or not, and by no bare figures', () => {
    const large = archivedOrder({ ...archivedDoc(), totals: { total: 110_953, currency: 'CNY' } }, names);
    const isLarge = (search: string) => wordsMatcher(search, names)(large, () => true);
    expect(['1,109.53', '1109.53', '¥1 109.53', '1109', '110953', '1,109.54'].map(isLarge)).toEqual([
      ...[true, true, true],
      ...[false, false, false],
    ]);
  });

  it.each([
    ['what is nowhere', 'sofa'],
    ['only some of the words', '台灯 sofa'],
    ['a few digits of the telephone', '380'],
  ])('not %s', (_, search) => expect(finds(search)).toBe(false));

  it('nobody by a contact that the reader may not see', () => {
    expect(finds('李仓', false)).toBe(false);
    expect(finds('13800138000', false)).toBe(false);
    expect(finds('华南', false)).toBe(true);
  });
});
