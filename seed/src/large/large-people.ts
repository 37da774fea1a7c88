import { CONSUMERS } from '../../data/consumers.ts';
import { emailOf, PASSWORD, type SeedPerson } from '../people/people.ts';
import { randomFrom } from '../random.ts';

export const LARGE_CUSTOMERS = 5_000;

const FAMILY = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国文斌雪梅晨宇欣怡子涵梓轩雨桐浩然'];

/** Private customers with plausible names and the addresses of real streets; they share the demo password's rules but cannot sign in. */
export function* largePeople(): Generator<SeedPerson> {
  for (let index = 0; index < LARGE_CUSTOMERS; index += 1) {
    const random = randomFrom(`customer ${index}`);
    const like = random.pick(CONSUMERS.filter(({ home }) => home === undefined));
    const id = `customer-${String(index).padStart(4, '0')}`;
    const name = random.pick(FAMILY) + random.pick(GIVEN) + (random.chance(0.7) ? random.pick(GIVEN) : '');
    const phone = `1${random.pick(['38', '39', '50', '58', '86', '88'])}${random.between(10_000_000, 99_999_999)}`;
    const address = {
      ...like.address,
      street: `${like.address.street.replace(/\d+ 号/, `${random.between(1, 999)} 号`)}`,
    };
    yield {
      id,
      name,
      email: emailOf(id),
      password: PASSWORD,
      kind: 'consumer',
      roles: [],
      companyId: null,
      companyRole: null,
      groupId: random.chance(0.1) ? 'vip' : 'standard',
      locale: 'zh',
      addresses: [{ id: 'a1', address, contact: { name, phone }, isDefault: true }],
    };
  }
}
