import { nodeProject } from '../../vitest.shared.ts';

export default nodeProject('policy', import.meta.dirname);
