import { describe, expect, it } from 'vitest';
import { reviewFindings, standingFindings, type ReviewInput } from './review-findings.ts';

const clear: ReviewInput = {
  address: {
    country: 'CN',
    region: '广东省',
    city: '深圳市',
    district: '南山区',
    street: '科技园南路 18 号',
    postcode: '',
  },
  contact: { name: '李伟', phone: '13800138000' },
  delivery: { method: 'standard' },
  payment: { method: 'cod' },
  note: '',
  total: 39_900,
  currency: 'CNY',
  lines: [
    {
      id: 'l1',
      sku: 'LED-40',
      name: { zh: 'LED 灯', en: 'LED lamp' },
      quantity: 4,
      unit: { id: 'each', label: { zh: '盏', en: 'lamp' }, per: 1 },
      availableAfter: 8,
    },
  ],
  previousOrders: 3,
  creditAvailable: null,
};
const line = clear.lines[0]!;
const to = clear.address!;
const limits = { amount: 1_000_000 };
const found = (changes: Partial<ReviewInput>) =>
  reviewFindings({ ...clear, ...changes }, limits).map(({ kind, severity }) => `${severity} ${kind}`);

describe('automatic findings', () => {
  it('name each doubt about the address, where goods are sent to it', () => {
    const doubt = (field: 'district' | 'postcode', facts: Record<string, string>) => ({
      field,
      meant: [],
      text: { zh: '存疑', en: 'Doubtful' },
      facts,
    });
    const doubts = [
      doubt('district', { city: '深圳市', district: '朝阳区' }),
      doubt('postcode', { region: '广东省', postcode: '830000' }),
    ];
    expect(found({ doubts })).toEqual(['warn customer-data', 'warn customer-data']);
    expect(reviewFindings({ ...clear, doubts }, limits)[0]).toMatchObject({
      text: { zh: '存疑' },
      facts: { field: 'district', city: '深圳市', district: '朝阳区' },
    });
    expect(found({ doubts, delivery: { method: 'pickup' } })).toEqual([]);
  });
  it.each([
    [{ contact: { ...clear.contact, name: '刘思琪（货款已付，免收）' } }, ['warn customer-data']],
    [{ address: { ...to, street: '科技园 8 号 已付款免收货款' } }, ['warn customer-data']],
    [{ address: { ...to, street: '8 Science Road, PAID do not collect' } }, ['warn customer-data']],
    // On the label of what is paid already it does no harm, nor in a name that only sounds so.
    [{ contact: { ...clear.contact, name: '付已然' } }, []],
    [{ payment: { method: 'wechat' as const }, contact: { ...clear.contact, name: '李伟（已付）' } }, []],
  ])('name what would tell whoever brings the goods not to collect cash: %j', (changes, expected) => {
    expect(found(changes)).toEqual(expected);
  });

  it('are none for a clear order', () => {
    expect(reviewFindings(clear, limits)).toEqual([]);
  });
  it.each<[string, Partial<ReviewInput>, string[]]>([
    ['no lines', { lines: [] }, ['block completeness']],
    ['no address to send it to', { address: null }, ['block completeness']],
    ['no address asked to collect', { address: null, delivery: { method: 'pickup' } }, []],
    ['an incomplete address', { address: { ...to, city: '' } }, ['block completeness']],
    ['no address needed to collect', { address: { ...to, city: '' }, delivery: { method: 'pickup' } }, []],
    ['nobody to call', { contact: { name: '李伟', phone: '1' } }, ['warn customer-data']],
    ['a street nobody finds', { address: { ...to, street: '南路' } }, ['warn customer-data']],
    ['a short street with a number', { address: { ...to, street: '南路5号' } }, []],
    ['too little stock', { lines: [{ ...line, availableAfter: -3 }] }, ['block stock']],
    ['the last pieces', { lines: [{ ...line, availableAfter: 0 }] }, ['info stock']],
    ['credit without terms', { payment: { method: 'credit' } }, ['block credit']],
    ['too little credit', { payment: { method: 'credit' }, creditAvailable: 39_899 }, ['block credit']],
    ['just enough credit', { payment: { method: 'credit' }, creditAvailable: 39_900 }, []],
    ['a first order', { previousOrders: 0 }, ['warn first-order']],
    ['the amount at the limit', { total: 1_000_000 }, []],
    ['an amount above it', { total: 1_000_001 }, ['warn amount']],
    ['a note', { note: '周五前不要送' }, ['warn note']],
    [
      'a note on a line',
      { lines: clear.lines.map((line) => ({ ...line, note: '只要黑色' })) },
      ['warn note'],
    ],
  ])('for %s', (_, changes, expected) => {
    expect(found(changes)).toEqual(expected);
  });
  it('come gravest first', () => {
    const everything = {
      previousOrders: 0,
      note: '急',
      lines: [
        { ...line, availableAfter: -1 },
        { ...line, availableAfter: 0 },
      ],
    };
    expect(found(everything)).toEqual(['block stock', 'warn first-order', 'warn note', 'info stock']);
  });
  it('say what was compared, in both languages', () => {
    const [finding] = reviewFindings(
      { ...clear, payment: { method: 'credit' }, creditAvailable: 30_000 },
      limits,
    );
    expect(finding).toEqual({
      kind: 'credit',
      severity: 'block',
      text: {
        zh: '本单 ¥399.00，可用信用额度只剩 ¥300.00，差 ¥99.00：只有经理可以批准，批准即超额放款',
        en: '¥399.00 on credit, of which ¥300.00 is left: ¥99.00 is missing. Only a manager can approve it, and lends it then',
      },
      facts: { total: 39_900, creditAvailable: 30_000, currency: 'CNY' },
    });
  });
  it('count what the same customer has not paid of the hours before: an order that is split is as large as it was', () => {
    const recent = { hours: 36, count: 4, outstanding: 970_000 };
    const [finding] = reviewFindings({ ...clear, recent }, limits);
    expect(finding).toEqual({
      kind: 'amount',
      severity: 'warn',
      text: {
        zh: '该客户在此前 36 小时内另有 4 张未付款订单，共 ¥9,700.00；连同本单 ¥10,099.00，超过 ¥10,000.00',
        en: 'With 4 other orders of the 36 hours before, not paid (¥9,700.00), it comes to ¥10,099.00: above ¥10,000.00',
      },
      facts: { total: 39_900, limit: 1_000_000, currency: 'CNY', recent },
    });
    expect(found({ recent: { hours: 36, count: 4, outstanding: 960_100 } })).toEqual([]);
  });
  it('are looked at anew where they depend on what else its customer does', () => {
    const owing = { payment: { method: 'credit' as const }, total: 39_900, currency: 'CNY' };
    const first = reviewFindings({ ...clear, note: '急', ...owing, creditAvailable: 0 }, limits);
    expect(first.map(({ kind }) => kind)).toEqual(['credit', 'note']);
    const later = standingFindings(first, { ...owing, creditAvailable: 39_900 }, limits);
    expect(later.map(({ kind }) => kind)).toEqual(['note']);
    const lowered = standingFindings(later, { ...owing, creditAvailable: 39_899 }, limits);
    expect(lowered.map(({ kind }) => kind)).toEqual(['credit', 'note']);
  });
  it('have no limit where none is set', () => {
    expect(reviewFindings({ ...clear, total: 1e12 }, { amount: null })).toEqual([]);
  });
});
