export * from './address.ts';
export * from './business-time.ts';
export * from './facts.ts';
export * from './form.ts';
export * from './order.ts';
export * from './people.ts';
export * from './refusal.ts';
export * from './text.ts';
