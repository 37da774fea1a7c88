/** `12`, `12.5`, `1,234.50`, `¥12` → minor units of a currency with two decimals; null for anything else. No fractions pass through. */
export function parseMoney(text: string): number | null {
  const match = /^\s*[¥￥]?\s*(\d{1,10})(?:\.(\d{1,2}))?\s*$/.exec(text.replaceAll(',', ''));
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
