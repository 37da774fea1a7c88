import { nodeProject } from '../vitest.shared.ts';

export default nodeProject('scripts', import.meta.dirname, ['**/*.test.ts']);
