import { count, quantity } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { LineIssue } from '@orderdesk/contract';
import type { Unit } from '@orderdesk/domain';

/** What is wrong with a line and what would be possible, to stand beside it. */
export function lineIssue(issue: LineIssue | null, unit: Unit | null): string | null {
  if (!issue) return null;
  const said = (amount: number): string => (unit ? quantity(amount, unit) : count(amount));
  switch (issue.code) {
    case 'stock.insufficient':
      if (issue.more)
        return m.issue_stock_more({ asked: said(issue.asked), available: said(issue.available ?? 0) });
      return (issue.available ?? 0) > 0
        ? m.issue_stock({ asked: said(issue.asked), available: said(issue.available ?? 0) })
        : m.issue_stock_none();
    case 'quantity.minimum':
      return issue.elsewhere === undefined
        ? m.issue_minimum({ minimum: said(issue.minimum ?? 1) })
        : m.issue_minimum_elsewhere({ minimum: said(issue.minimum ?? 1) });
    case 'quantity.step':
      return issue.elsewhere === undefined
        ? m.issue_step({ step: said(issue.step ?? 1) })
        : m.issue_step_elsewhere({ step: said(issue.step ?? 1) });
    case 'quantity.capped':
      return m.issue_capped({ maximum: said(issue.maximum ?? 0) });
    case 'quantity.signed-out':
      return m.issue_signed_out({ available: said(issue.available ?? 0) });
    case 'product.unknown':
      return m.issue_product_gone();
    case 'unit.unknown':
      return m.issue_unit_gone();
  }
}
