import type { PlaceOrder } from '@orderdesk/contract';

type Address = NonNullable<PlaceOrder['address']>;

export type MemberDraft = {
  readonly id: string;
  readonly name: string;
  readonly role: 'buyer' | 'approver' | 'owner';
  readonly phone: string;
};

/** A dealer or retailer. Credit in 分, null: pays before delivery. The first member places most of the orders. */
export type CompanyDraft = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'dealer' | 'retailer';
  readonly groupId: string;
  readonly taxNumber: string;
  readonly creditLimit: number | null;
  readonly addresses: readonly Address[];
  readonly members: readonly MemberDraft[];
  /** Categories they live from. */
  readonly buys: readonly string[];
  readonly locale: 'zh' | 'en';
};

const cn = (region: string, city: string, district: string, street: string, postcode: string): Address => ({
  country: 'CN',
  region,
  city,
  district,
  street,
  postcode,
});
const who = (id: string, name: string, role: MemberDraft['role'], phone: string): MemberDraft => ({
  id,
  name,
  role,
  phone,
});

export const COMPANIES: readonly CompanyDraft[] = [
  {
    id: 'c-huanan',
    name: '华南渠道科技（深圳）有限公司',
    kind: 'dealer',
    groupId: 'dealer-gold',
    taxNumber: '91440300MA5F8K2X31',
    creditLimit: 60_000_000,
    addresses: [
      cn('广东省', '深圳市', '福田区', '华强北路 1019 号华强广场 B 座 12 楼', '518031'),
      cn('广东省', '东莞市', '长安镇', '振安中路 288 号 3 号库', '523850'),
    ],
    members: [
      who('dealer', '黄志远', 'owner', '13802234518'),
      who('huanan-buyer', '郑晓彤', 'buyer', '13590214477'),
      who('huanan-approver', '罗文斌', 'approver', '13714480926'),
    ],
    buys: ['input', 'audio', 'storage', 'video', 'cables', 'power', 'networking'],
    locale: 'zh',
  },
  {
    id: 'c-changsanjiao',
    name: '长三角办公集成（上海）有限公司',
    kind: 'dealer',
    groupId: 'dealer',
    taxNumber: '91310115MA1K4B7T90',
    creditLimit: 25_000_000,
    addresses: [
      cn('上海市', '上海市', '浦东新区', '张江路 665 号德宏大厦 601 室', '201203'),
      cn('江苏省', '苏州市', '工业园区', '星湖街 328 号创意产业园 5 栋', '215123'),
    ],
    members: [
      who('csj-buyer', '沈佳怡', 'buyer', '13916620834'),
      who('csj-approver', '陆建明', 'approver', '13601887452'),
      who('csj-owner', '顾培华', 'owner', '13801776321'),
    ],
    buys: ['office', 'writing', 'paper', 'input', 'video', 'drinks'],
    locale: 'zh',
  },
  {
    id: 'c-xinan',
    name: '西南数码分销（成都）有限公司',
    kind: 'dealer',
    groupId: 'dealer',
    taxNumber: '91510107MA6C9T4R10',
    creditLimit: 3_000_000,
    addresses: [cn('四川省', '成都市', '武侯区', '科华北路 62 号力宝大厦北楼 1806', '610041')],
    members: [
      who('xinan-buyer', '何倩', 'buyer', '13880451276'),
      who('xinan-owner', '唐俊杰', 'owner', '13908023345'),
    ],
    buys: ['cables', 'power', 'audio', 'lighting', 'tools', 'home'],
    locale: 'zh',
  },
  {
    id: 'c-xiaoman',
    name: '小满便利（杭州）商贸有限公司',
    kind: 'retailer',
    groupId: 'retailer',
    taxNumber: '91330106MA2H7N5W8J',
    creditLimit: 2_000_000,
    addresses: [
      cn('浙江省', '杭州市', '西湖区', '文三路 478 号华星时代广场 1 层', '310012'),
      cn('浙江省', '杭州市', '滨江区', '江南大道 3900 号 2 幢仓库', '310051'),
    ],
    members: [
      who('retailer', '方小满', 'owner', '13757146628'),
      who('xiaoman-buyer', '金晨', 'buyer', '13958173340'),
      who('xiaoman-approver', '俞婷', 'approver', '13606619054'),
    ],
    buys: ['groceries', 'snacks', 'drinks', 'care', 'cleaning'],
    locale: 'zh',
  },
  {
    id: 'c-shiguang',
    name: '拾光文具店（武汉）',
    kind: 'retailer',
    groupId: 'retailer',
    taxNumber: '92420106MA4L3F6Q2K',
    creditLimit: null,
    addresses: [cn('湖北省', '武汉市', '洪山区', '珞喻路 152 号华师一附中旁', '430079')],
    members: [
      who('shiguang-owner', '程颖', 'owner', '13971258803'),
      who('shiguang-buyer', '彭涛', 'buyer', '13627284519'),
    ],
    buys: ['writing', 'paper', 'office', 'lighting', 'snacks'],
    locale: 'zh',
  },
  {
    id: 'c-aliang',
    name: '阿良五金电料行（佛山）',
    kind: 'retailer',
    groupId: 'retailer',
    taxNumber: '92440605MA4W9E1C7R',
    creditLimit: 1_500_000,
    addresses: [cn('广东省', '佛山市', '南海区', '桂城街道南桂东路 38 号', '528200')],
    members: [
      who('aliang-owner', '梁国良', 'owner', '13929908812'),
      who('aliang-buyer', '冯嘉欣', 'buyer', '13425760193'),
    ],
    buys: ['tools', 'lighting', 'power', 'packaging', 'networking'],
    locale: 'zh',
  },
  {
    id: 'c-harbour',
    name: 'Harbour Lane Stores Ltd.',
    kind: 'retailer',
    groupId: 'retailer',
    taxNumber: 'HK-58214907',
    creditLimit: 4_000_000,
    addresses: [
      {
        country: 'CN',
        region: '香港特别行政区',
        city: 'Hong Kong',
        district: 'Sheung Wan',
        street: 'Unit 804, 181 Queen’s Road Central',
        postcode: '',
      },
    ],
    members: [
      who('harbour-buyer', 'Grace Lam', 'buyer', '+852 5512 8834'),
      who('harbour-owner', 'Victor Cheung', 'owner', '+852 6123 4471'),
    ],
    buys: ['drinks', 'snacks', 'care', 'kitchen', 'audio'],
    locale: 'en',
  },
];
