export * from './manual-clock.ts';
export * from './provided-context.ts';
export * from './test-database.ts';
