import { nodeProject } from '../vitest.shared.ts';

export default nodeProject('seed', import.meta.dirname);
