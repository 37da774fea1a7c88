import type { SaveCaps } from '@orderdesk/contract';
import {
  formatMoney,
  type Person,
  refuse,
  refused,
  type Result,
  type Text,
  USUAL_CEILING,
} from '@orderdesk/domain';
import {
  auditModel,
  findGroup,
  type GroupDoc,
  groupModel,
  inserting,
  UNGROUPED,
  updating,
} from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { saveSetting, type SettingSaved } from '../../core/save-setting.ts';
import { CAPS_CHANGED, CEILING_CHANGED, UNGROUPED_LABEL } from './groups.view.ts';

/**
 * Says what new customers of a group may order, and (where it is said) what unpaid orders of one without credit may come to, and keeps who
 * said it in the audit, in one transaction. Counts at once in this process
 * and by the change stream in the others. Refuses `group.unknown` and `group.moved-on`.
 */
export async function saveCaps(
  core: Core,
  person: Pick<Person, 'id' | 'name'>,
  groupId: string,
  said: SaveCaps,
): Promise<Result<null>> {
  const { rev, caps, unpaidCeiling } = said;
  const { store, clock, reference } = core;
  const group = await findGroup(store, groupId);
  if (!group && groupId !== UNGROUPED) return refused(unknown());
  const before =
    group?.caps === undefined ? reference.caps(groupId === UNGROUPED ? null : groupId) : group.caps;
  const ceiling = group?.unpaidCeiling ?? USUAL_CEILING;
  const of = {
    at: clock.now().toISOString(),
    actor: { id: person.id, name: person.name },
    subject: groupId,
  };
  return saveSetting(core, person, {
    before: group,
    rev,
    write: groupWrite(groupId, group, said),
    audit: [
      inserting(auditModel, {
        _id: `${CAPS_CHANGED}:${groupId}:${rev + 1}`,
        ...of,
        what: CAPS_CHANGED,
        before,
        after: caps,
      }),
      ...(unpaidCeiling === undefined || unpaidCeiling === ceiling
        ? []
        : [
            inserting(auditModel, {
              _id: `${CEILING_CHANGED}:${groupId}:${rev + 1}`,
              ...of,
              what: CEILING_CHANGED,
              before: ceiling,
              after: unpaidCeiling,
            }),
          ]),
    ],
    told: capsTold(person.name, group?.label ?? UNGROUPED_LABEL, {
      caps,
      unpaidCeiling: unpaidCeiling ?? ceiling,
    }),
    movedOn: movedOn(),
  });
}

/** What customers of the group may order from now on, for the others who answer for it. */
function capsTold(
  name: string,
  group: Text,
  { caps, unpaidCeiling }: Required<Pick<SaveCaps, 'caps' | 'unpaidCeiling'>>,
): Text {
  const all = (locale: 'zh' | 'en'): string => {
    const amount = (sum: number) => formatMoney(sum, 'CNY', locale);
    const words = WORDS[locale];
    const { quantityPerProduct: pieces = null, orderAmount = null, openUnpaid = null } = caps ?? {};
    const limits = [
      ...(pieces === null ? [] : [words.pieces(pieces)]),
      ...(orderAmount === null ? [] : [words.order(amount(orderAmount))]),
      ...(openUnpaid === null ? [] : [words.open(openUnpaid)]),
    ];
    return [...(limits.length > 0 ? limits : [words.none]), words.ceiling(amount(unpaidCeiling))].join(
      words.and,
    );
  };
  return {
    zh: `${name}改了“${group.zh}”的下单限额：${all('zh')}`,
    en: `${name} changed what “${group.en}” may order: ${all('en')}`,
  };
}

const WORDS = {
  zh: {
    and: '，',
    none: '新客户没有限额',
    pieces: (count: number) => `新客户每种商品最多 ${count} 件`,
    order: (amount: string) => `新客户每单最多 ${amount}`,
    open: (count: number) => `新客户最多 ${count} 张未付订单`,
    ceiling: (amount: string) => `无账期的未付合计最多 ${amount}`,
  },
  en: {
    and: ', ',
    none: 'no limits for new customers',
    pieces: (count: number) => `new customers ${count} of a product`,
    order: (amount: string) => `new customers ${amount} an order`,
    open: (count: number) => `new customers ${count} unpaid orders`,
    ceiling: (amount: string) => `unpaid orders without credit ${amount} in all`,
  },
};

const groupWrite =
  (id: string, group: GroupDoc | null, { rev: _read, ...terms }: SaveCaps): SettingSaved['write'] =>
  (rev, overtaken) =>
    group
      ? updating(groupModel, { _id: id, rev: rev - 1 }, { $set: { ...terms, rev } }, overtaken)
      : inserting(groupModel, {
          _id: id,
          label: UNGROUPED_LABEL,
          trusted: false,
          paymentMethods: [],
          ...terms,
          rev,
        });

const unknown = () =>
  refuse('group.unknown', { zh: '没有这个客户分组', en: 'There is no such customer group' });
const movedOn = () =>
  refuse('group.moved-on', {
    zh: '刚刚有人改过这个分组，请查看后再改',
    en: 'Somebody has just changed this group: look at it again before you change it',
  });
