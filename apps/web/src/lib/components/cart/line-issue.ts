import { count, t } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { LineIssue } from '@orderdesk/contract';
import type { Unit } from '@orderdesk/domain';

/** What is wrong with a line and what would be possible, to stand beside it. */
export function lineIssue(issue: LineIssue | null, unit: Unit | null): string | null {
  if (!issue) return null;
  const label = unit ? t(unit.label) : '';
  switch (issue.code) {
    case 'stock.insufficient':
      return (issue.available ?? 0) > 0
        ? m.issue_stock({ asked: count(issue.asked), available: count(issue.available ?? 0), unit: label })
        : m.issue_stock_none();
    case 'quantity.minimum':
      return m.issue_minimum({ minimum: count(issue.minimum ?? 1), unit: label });
    case 'quantity.step':
      return m.issue_step({ step: count(issue.step ?? 1), unit: label });
    case 'product.unknown':
      return m.issue_product_gone();
    case 'unit.unknown':
      return m.issue_unit_gone();
  }
}
