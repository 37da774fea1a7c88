import { accepted, refuse, refused, type Result } from './refusal.ts';

type Carrier = {
  /** As people know it, in whatever language they read. */
  readonly name: string;
  /** What else is typed for it, in small letters without blanks. */
  readonly also: readonly string[];
};

const LISTED: readonly Carrier[] = [
  { name: '顺丰速运 SF Express', also: ['sf', 'sfexpress', '顺丰', '顺丰速运', '顺丰快递'] },
  { name: '京东物流 JD Logistics', also: ['jd', 'jdlogistics', 'jdl', '京东', '京东物流', '京东快递'] },
  { name: '中通快递 ZTO', also: ['zto', 'ztoexpress', '中通', '中通快递'] },
  { name: '圆通速递 YTO', also: ['yto', 'ytoexpress', '圆通', '圆通速递', '圆通快递'] },
  { name: '申通快递 STO', also: ['sto', 'stoexpress', '申通', '申通快递'] },
  { name: '韵达快递 Yunda', also: ['yunda', 'yundaexpress', '韵达', '韵达快递', '韵达速递'] },
  { name: '德邦快递 Deppon', also: ['deppon', 'depponexpress', '德邦', '德邦快递', '德邦物流'] },
  { name: 'EMS 邮政特快', also: ['ems', '邮政特快', '邮政ems', '邮政', '中国邮政'] },
  { name: 'DHL', also: ['dhlexpress'] },
  { name: 'UPS', also: [] },
  { name: 'FedEx', also: ['fedexexpress', '联邦快递'] },
];

/** Offered while a carrier is typed; another may be named. */
export const CARRIERS: readonly string[] = LISTED.map(({ name }) => name);

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

const byWord = new Map(
  LISTED.flatMap(({ name, also }) => [plain(name), ...also].map((word) => [word, name] as const)),
);

/** `@`, a scheme (`javascript:` too), or a name with an ending as hosts have. */
const ADDRESS = /@|:\/\/|^[a-z][a-z\d+.-]+:\S|\bwww\.|\.[a-z]{2,}(?:[/:?#]|$)/iu;

/**
 * Who carries a parcel: a listed carrier under its one name, however it was typed, or another by a name people can read. Refuses
 * `carrier.address` (a page or a mailbox) and `carrier.nameless` (fewer than two letters).
 */
export function readCarrier(typed: string): Result<string> {
  const listed = byWord.get(plain(typed));
  if (listed !== undefined) return accepted(listed);
  const name = typed.normalize('NFKC').trim();
  if (ADDRESS.test(name))
    return refused(
      refuse('carrier.address', {
        zh: '请填写承运商的名称，不是网址或邮箱',
        en: 'Give the name of the carrier, no web page or e-mail address',
      }),
    );
  if ((name.match(/\p{L}/gu) ?? []).length < 2)
    return refused(
      refuse('carrier.nameless', {
        zh: '请从列表中选择承运商，或写出它的名称（至少两个字）',
        en: 'Choose a carrier from the list, or give its name (two letters at least)',
      }),
    );
  return accepted(name);
}
