import type { PlaceOrder } from '@orderdesk/contract';

type Address = NonNullable<PlaceOrder['address']>;

export type ConsumerDraft = {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly groupId: 'standard' | 'vip' | 'newcomer';
  readonly locale: 'zh' | 'en';
  /** Where parcels go. */
  readonly address: Address;
  /** Where someone from abroad lives; kept in the address book. */
  readonly home?: Address;
};

const cn = (
  id: string,
  name: string,
  phone: string,
  groupId: ConsumerDraft['groupId'],
  [region, city, district, street, postcode]: readonly [string, string, string, string, string],
): ConsumerDraft => ({
  id,
  name,
  phone,
  groupId,
  locale: 'zh',
  address: { country: 'CN', region, city, district, street, postcode },
});

const abroad = (
  here: ConsumerDraft,
  [country, region, city, street, postcode]: readonly [string, string, string, string, string],
): ConsumerDraft => ({
  ...here,
  locale: 'en',
  home: { country, region, city, district: '', street, postcode },
});

/** Twenty private customers. The last four are new and have not ordered before. */
export const CONSUMERS: readonly ConsumerDraft[] = [
  cn('consumer', '刘思琪', '13811027465', 'standard', [
    '北京市',
    '北京市',
    '朝阳区',
    '建国路 93 号万达广场 8 号楼 2103',
    '100022',
  ]),
  cn('maxin', '马欣', '13520886134', 'vip', [
    '北京市',
    '北京市',
    '海淀区',
    '中关村大街 27 号 1107',
    '100080',
  ]),
  cn('xuhao', '徐浩', '13764420918', 'standard', [
    '上海市',
    '上海市',
    '徐汇区',
    '漕溪北路 88 号圣爱广场 1502',
    '200030',
  ]),
  cn('zhuyun', '朱芸', '13818276503', 'vip', [
    '上海市',
    '上海市',
    '静安区',
    '南京西路 1788 号 3 单元 901',
    '200040',
  ]),
  cn('hujing', '胡静', '13602571190', 'standard', [
    '广东省',
    '广州市',
    '天河区',
    '体育西路 103 号维多利广场 A 塔 2605',
    '510620',
  ]),
  cn('linfeng', '林峰', '13510664287', 'standard', [
    '广东省',
    '深圳市',
    '南山区',
    '科技园科苑路 15 号科兴科学园 B 栋 402',
    '518057',
  ]),
  cn('gaoyu', '高宇', '13913025548', 'standard', [
    '江苏省',
    '南京市',
    '鼓楼区',
    '中山路 321 号鼓楼国际 1208',
    '210008',
  ]),
  cn('hemei', '何梅', '13857120096', 'standard', [
    '浙江省',
    '宁波市',
    '鄞州区',
    '天童南路 707 号 6 幢 502 室',
    '315100',
  ]),
  cn('songjia', '宋佳', '13986012733', 'standard', [
    '湖北省',
    '武汉市',
    '江汉区',
    '解放大道 688 号武汉广场 3306',
    '430022',
  ]),
  cn('xiebo', '谢博', '13875894410', 'standard', [
    '湖南省',
    '长沙市',
    '岳麓区',
    '麓谷大道 668 号 2 栋 1704',
    '410205',
  ]),
  cn('denglan', '邓岚', '13608090217', 'vip', [
    '四川省',
    '成都市',
    '锦江区',
    '春熙路 26 号时代广场 1506',
    '610021',
  ]),
  cn('caoyang', '曹阳', '13983127640', 'standard', [
    '重庆市',
    '重庆市',
    '渝中区',
    '解放碑民权路 28 号 19-6',
    '400010',
  ]),
  cn('panyue', '潘悦', '13709263851', 'standard', [
    '陕西省',
    '西安市',
    '雁塔区',
    '科技路 48 号创业广场 B0803',
    '710075',
  ]),
  abroad(
    cn('mueller', 'Anna Müller', '13916003812', 'standard', [
      '上海市',
      '上海市',
      '长宁区',
      'Yan’an West Road 2201, Room 1806',
      '200336',
    ]),
    ['DE', 'Berlin', 'Berlin', 'Kastanienallee 41', '10435'],
  ),
  abroad(
    cn('tan', 'Tan Wei Ming', '+65 9127 4438', 'standard', [
      '广东省',
      '深圳市',
      '罗湖区',
      'Shennan East Road 5002, Diwang Tower 3108',
      '518008',
    ]),
    ['SG', '', 'Singapore', '12 Marina View #15-02', '018961'],
  ),
  abroad(
    cn('carter', 'James Carter', '+1 415 555 0138', 'standard', [
      '北京市',
      '北京市',
      '朝阳区',
      'Sanlitun Road 19, Taikoo Li N4-33',
      '100027',
    ]),
    ['US', 'CA', 'San Francisco', '548 Market Street, Apt 903', '94104'],
  ),
  cn('yinjie', '尹杰', '13653381920', 'newcomer', [
    '河北省',
    '石家庄市',
    '长安区',
    '中山东路 265 号 4 单元 302',
    '050011',
  ]),
  cn('taoran', '陶然', '13955107744', 'newcomer', [
    '安徽省',
    '合肥市',
    '蜀山区',
    '长江西路 460 号 7 栋 1101',
    '230031',
  ]),
  cn('weilin', '魏琳', '13805312268', 'newcomer', [
    '山东省',
    '济南市',
    '历下区',
    '泉城路 180 号齐鲁国际大厦 905',
    '250011',
  ]),
  cn('fukai', '傅凯', '13600885316', 'newcomer', [
    '福建省',
    '厦门市',
    '思明区',
    '湖滨南路 819 号宝福大厦 1603',
    '361004',
  ]),
];
