import { nodeProject } from '../../vitest.shared.ts';

export default nodeProject('testing', import.meta.dirname);
