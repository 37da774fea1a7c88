import { nodeProject } from '../../vitest.shared.ts';

export default nodeProject('workflow', import.meta.dirname);
