import type { Draft, Pair, Text } from './product.types.ts';

type Headings = { readonly how: Pair; readonly care: Pair };

const FOOD: Headings = {
  how: ['食用方法', 'How to enjoy it'],
  care: ['贮存与提示', 'Storing and allergens'],
};
const DRINK: Headings = { how: ['饮用与冲泡', 'How to serve it'], care: ['贮存与提示', 'Storing and notes'] };
const CARE: Headings = { how: ['使用方法', 'How to use it'], care: ['注意事项', 'Please note'] };
const DEVICE: Headings = { how: ['快速上手', 'Getting started'], care: ['保养与安全', 'Care and safety'] };
const WORK: Headings = { how: ['操作步骤', 'Step by step'], care: ['安全提示', 'Safety'] };
const FITTING: Headings = { how: ['安装与使用', 'Fitting and use'], care: ['安全提示', 'Safety'] };

/** What the two parts are called for this kind of product. */
const HEADINGS: Readonly<Record<string, Headings>> = {
  groceries: FOOD,
  snacks: FOOD,
  drinks: DRINK,
  care: CARE,
  cleaning: CARE,
  tools: WORK,
  packaging: WORK,
  lighting: FITTING,
};

function page(locale: 0 | 1, headings: Headings, draft: Draft): string {
  const steps = draft.how[locale]
    .split('|')
    .map((step, index) => `${index + 1}. ${step}`)
    .join('\n');
  return `## ${headings.how[locale]}\n\n${steps}\n\n## ${headings.care[locale]}\n\n> ${draft.care[locale]}\n`;
}

/** The usage instructions as CommonMark: numbered steps, then what to look after. */
export function usageOf(draft: Draft): Text {
  const headings = HEADINGS[draft.category] ?? DEVICE;
  return { zh: page(0, headings, draft), en: page(1, headings, draft) };
}
