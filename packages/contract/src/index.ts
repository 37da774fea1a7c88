export * from './cart.ts';
export * from './catalogue.ts';
export * from './live.ts';
export * from './order.ts';
export * from './person.ts';
export * from './primitives.ts';
export * from './problem.ts';
export * from './report.ts';
