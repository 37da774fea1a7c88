/** What a company may still order on credit, minor units; never less than nothing, and null without credit terms. */
export const creditLeft = (terms: {
  readonly creditLimit: number | null;
  readonly creditUsed: number | null;
}): number | null =>
  terms.creditLimit === null ? null : Math.max(0, terms.creditLimit - (terms.creditUsed ?? 0));
