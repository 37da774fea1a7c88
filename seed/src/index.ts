export { PRODUCTS } from './catalogue/catalogue.ts';
export { buildPlan } from './plan/build-plan.ts';
export type { PlannedOrder, Step } from './plan/plan.types.ts';
export { seed, type SeedOptions, type SeedSize } from './seed.ts';
