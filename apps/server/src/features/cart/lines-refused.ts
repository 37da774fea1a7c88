import { refuse } from '@orderdesk/domain';

/** One refusal for all lines: each with what is wrong with it, so that the customer mends them at once. */
export const linesRefused = (lines: readonly Record<string, unknown>[]) => {
  const stockOnly = lines.every(({ code }) => code === 'stock.insufficient');
  return refuse(
    stockOnly ? 'stock.insufficient' : 'lines.refused',
    stockOnly
      ? {
          zh: '部分商品库存不足，请调整数量',
          en: 'Some lines cannot be had in this quantity: please change them',
        }
      : {
          zh: '部分商品无法按此订购，请检查',
          en: 'Some lines cannot be ordered like this: please check them',
        },
    { lines },
  );
};
