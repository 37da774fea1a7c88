import { checkNode } from './check-node.mjs';

checkNode();
await import('./commands/trials.mjs');
