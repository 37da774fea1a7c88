import type { PlaceOrder } from '@orderdesk/contract';
import type { Pair } from '../src/catalogue/product.types.ts';

export type GroupDraft = {
  readonly id: string;
  readonly label: Pair;
  readonly trusted: boolean;
  /** What customers without a history may order; left out: as much as they like. */
  readonly caps?: {
    readonly quantityPerProduct: number;
    readonly orderAmount: number;
    readonly openUnpaid: number;
    readonly provenAfter: number;
  };
  /** What all unpaid orders of one without credit may come to, in 分; left out: the usual. */
  readonly unpaidCeiling?: number;
  readonly paymentMethods: readonly PlaceOrder['payment']['method'][];
};

const COMPANIES_CEILING = 100_000_000;
const ONLINE = ['wechat', 'alipay', 'unionpay'] as const;

export const GROUPS: readonly GroupDraft[] = [
  { id: 'standard', label: ['普通顾客', 'Standard'], trusted: false, paymentMethods: [...ONLINE, 'cod'] },
  {
    id: 'newcomer',
    label: ['新顾客', 'Newcomer'],
    trusted: false,
    paymentMethods: [...ONLINE, 'cod'],
    caps: { quantityPerProduct: 200, orderAmount: 2_000_000, openUnpaid: 5, provenAfter: 3 },
  },
  {
    id: 'vip',
    label: ['贵宾', 'VIP'],
    trusted: true,
    unpaidCeiling: 20_000_000,
    paymentMethods: [...ONLINE, 'cod'],
  },
  {
    id: 'retailer',
    label: ['零售商', 'Retailer'],
    trusted: false,
    unpaidCeiling: COMPANIES_CEILING,
    paymentMethods: [...ONLINE, 'cod', 'credit'],
  },
  {
    id: 'dealer',
    label: ['经销商', 'Dealer'],
    trusted: false,
    unpaidCeiling: COMPANIES_CEILING,
    paymentMethods: [...ONLINE, 'cod', 'credit'],
  },
  {
    id: 'dealer-gold',
    label: ['金牌经销商', 'Gold dealer'],
    trusted: true,
    unpaidCeiling: COMPANIES_CEILING,
    paymentMethods: [...ONLINE, 'cod', 'credit'],
  },
];

/** `near`: the provinces served first, by their short names. */
export const WAREHOUSES: readonly { id: string; label: Pair; place: Pair; near: readonly string[] }[] = [
  {
    id: 'sz',
    label: ['深圳仓', 'Shenzhen warehouse'],
    place: ['深圳市宝安区福永街道凤塘大道 18 号', '18 Fengtang Avenue, Fuyong, Bao’an, Shenzhen'],
    near: ['广东', '广西', '海南', '福建', '湖南', '江西', '云南', '贵州', '四川', '重庆', '香港', '澳门'],
  },
  {
    id: 'sh',
    label: ['上海仓', 'Shanghai warehouse'],
    place: ['上海市青浦区华新镇华腾路 6 号', '6 Huateng Road, Huaxin, Qingpu, Shanghai'],
    near: ['上海', '江苏', '浙江', '安徽', '山东', '河南', '湖北', '北京', '天津', '河北', '辽宁', '陕西'],
  },
];
