import { nodeProject } from '../../vitest.shared.ts';

export default nodeProject('contract', import.meta.dirname);
