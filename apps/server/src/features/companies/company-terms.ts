import type { CompanyTerms, ConfirmCompany } from '@orderdesk/contract';
import { formatMoney, refuse, type Refusal, type Text } from '@orderdesk/domain';
import type { AppAbility } from '@orderdesk/policy';
import {
  type CompanyDoc,
  findGroup,
  type GroupDoc,
  groupModel,
  NEWCOMERS,
  type Store,
  UNGROUPED,
} from '@orderdesk/store';
import { mostCreditBy } from './may-confirm.ts';

/** What a company orders by: its kind, its group's prices and terms, and how much it may owe. */
export type Terms = Pick<CompanyDoc, 'kind' | 'groupId' | 'creditLimit'>;

export const termsOf = ({ kind, groupId, creditLimit }: CompanyDoc): Terms => ({
  kind,
  groupId,
  creditLimit,
});

/** What was said, and for the rest what the company has. */
export const termsWith = (company: CompanyDoc, said: ConfirmCompany): Terms => ({
  kind: said.kind ?? company.kind,
  groupId: said.groupId === undefined ? company.groupId : said.groupId,
  creditLimit: said.creditLimit === undefined ? company.creditLimit : said.creditLimit,
});

export const sameTerms = (one: Terms, other: Terms): boolean =>
  one.kind === other.kind && one.groupId === other.groupId && one.creditLimit === other.creditLimit;

/** What a company has, and what may be given to it. */
export async function companyTermsView(
  store: Store,
  ability: AppAbility,
  company: CompanyDoc,
): Promise<CompanyTerms> {
  const groups = await groupModel(store.connection).collection.find<GroupDoc>({}).toArray();
  const mostCredit = mostCreditBy(ability, company._id);
  // What would be refused is not offered: groups that go without review are a manager's to give.
  const mayGive = ({ _id, trusted }: GroupDoc) => mostCredit === null || !trusted || _id === company.groupId;
  return {
    ...termsOf(company),
    rev: company.rev,
    groups: groups
      .filter((group) => ![UNGROUPED, NEWCOMERS].includes(group._id) && mayGive(group))
      .map((group) => ({ id: group._id, label: group.label, takesCredit: takesCredit(group) })),
    mostCredit,
  };
}

/**
 * Why a company is not given these terms: `company.group-unknown`, `company.credit-needs-group` (customers of that group cannot pay by it),
 * `company.group-trusted` (whose orders nobody reviews: a manager's to give), `company.credit-needs-tax-number` (of a company whose name
 * is much like another's by nobody) or `company.credit-bound` (more
 * than this person may give), each beside its field. What it has already is not asked about again.
 */
export async function whyNotTerms(
  store: Store,
  ability: AppAbility,
  company: CompanyDoc,
  terms: Terms,
): Promise<Refusal | null> {
  const { groupId, creditLimit } = terms;
  if (sameTerms(termsOf(company), terms)) return null;
  const group = groupId === null ? null : await findGroup(store, groupId);
  if (groupId !== null && (!group || [UNGROUPED, NEWCOMERS].includes(groupId)))
    return atField('company.group-unknown', 'groupId', {
      zh: '没有这个客户分组',
      en: 'There is no such customer group',
    });
  const most = mostCreditBy(ability, company._id);
  if (most !== null && group?.trusted && groupId !== company.groupId)
    return atField('company.group-trusted', 'groupId', {
      zh: '这个分组的订单免人工审核：由经理决定',
      en: 'Orders of that group go without review: a manager decides on it',
    });
  if (creditLimit === null || creditLimit === 0) return null;
  if (!group || !takesCredit(group))
    return atField('company.credit-needs-group', 'creditLimit', {
      zh: '所选分组的客户不能用账期付款，请换一个分组，或不给账期',
      en: 'Customers of that group cannot pay on account: choose another group, or give no credit',
    });
  const isUnnamed = creditLimit > (company.creditLimit ?? 0) && company.taxNumber.trim() === '';
  const { resembles } = company.unverified ?? company.confirmed ?? {};
  if (isUnnamed && resembles)
    return atField('company.credit-needs-tax-number', 'creditLimit', {
      zh: `名称与“${resembles}”相同或相近，又没有税号：填写税号之前不能给账期`,
      en: `Its name is that of “${resembles}” or much like it, and it has no tax number: no credit before it gives one`,
    });
  if (most === null) return null;
  if (isUnnamed)
    return atField('company.credit-needs-tax-number', 'creditLimit', {
      zh: '这家公司没有税号：账期由经理决定',
      en: 'This company has no tax number: a manager decides on its credit',
    });
  if (creditLimit <= Math.max(most, company.creditLimit ?? 0)) return null;
  return atField('company.credit-bound', 'creditLimit', {
    zh: `您最多可给 ${formatMoney(most, 'CNY', 'zh')} 的账期额度，更高的额度由经理确认`,
    en: `You may give credit up to ${formatMoney(most, 'CNY', 'en')}; a manager decides on more`,
  });
}

/** What the people of a company are told with its confirmation: all it orders by; when its terms have changed (`before`), what is different. */
export async function termsText(store: Store, name: string, terms: Terms, before?: Terms): Promise<Text> {
  const groupOf = async (id: string | null) => (id === null ? null : findGroup(store, id));
  const [group, former] = await Promise.all([groupOf(terms.groupId), groupOf(before?.groupId ?? null)]);
  const parts = [
    before ? HEADS.changed(name) : HEADS.confirmed(name),
    ...(before && before.kind !== terms.kind
      ? [beside(KIND, KIND_NAMES[before.kind], KIND_NAMES[terms.kind])]
      : []),
    ...(before
      ? before.groupId === terms.groupId
        ? []
        : [beside(GROUP, former?.label ?? NONE, group?.label ?? NONE)]
      : group
        ? [{ zh: `按“${group.label.zh}”的价格和条款下单`, en: `prices and terms: ${group.label.en}` }]
        : []),
    ...(before
      ? (before.creditLimit ?? 0) === (terms.creditLimit ?? 0)
        ? []
        : [beside(CREDIT, amountOf(before), amountOf(terms))]
      : terms.creditLimit
        ? [said(CREDIT, amountOf(terms))]
        : []),
  ];
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join('; ') };
}

const HEADS = {
  confirmed: (name: string): Text => ({ zh: `${name} 已通过确认`, en: `${name} has been confirmed` }),
  changed: (name: string): Text => ({
    zh: `${name} 的条款有了变动`,
    en: `The terms of ${name} have changed`,
  }),
};
const KIND: Text = { zh: '客户类型', en: 'kind of customer' };
const KIND_NAMES: Readonly<Record<Terms['kind'], Text>> = {
  dealer: { zh: '经销商', en: 'dealer' },
  retailer: { zh: '零售商', en: 'retailer' },
};
const GROUP: Text = { zh: '价格和条款', en: 'prices and terms' };
const CREDIT: Text = { zh: '账期额度', en: 'credit' };
const NONE: Text = { zh: '无', en: 'none' };

const amountOf = ({ creditLimit }: Terms): Text =>
  creditLimit
    ? { zh: formatMoney(creditLimit, 'CNY', 'zh'), en: formatMoney(creditLimit, 'CNY', 'en') }
    : NONE;

const said = (what: Text, is: Text): Text => ({ zh: `${what.zh} ${is.zh}`, en: `${what.en}: ${is.en}` });

const beside = (what: Text, was: Text, is: Text): Text =>
  said(what, { zh: `${was.zh} → ${is.zh}`, en: `${was.en} → ${is.en}` });

const takesCredit = ({ paymentMethods }: GroupDoc): boolean => paymentMethods.includes('credit');

/** A refusal that stands beside a field of the terms. */
export const atField = (code: string, field: string, text: Text): Refusal =>
  refuse(code, text, { errors: [{ field, code, text }] });
