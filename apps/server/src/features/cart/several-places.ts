import { refuse } from '@orderdesk/domain';

/** What is to be collected is in no warehouse together, and nobody collects one order in two towns. */
export const SEVERAL_PLACES = refuse('pickup.several-places', {
  zh: '这些商品不在同一个仓库，无法一次自提：请改用配送，或减少数量',
  en: 'No single warehouse has all of this to be collected: choose delivery, or take less',
});
