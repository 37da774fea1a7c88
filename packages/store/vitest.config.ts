import { nodeProject } from '../../vitest.shared.ts';

export default nodeProject('store', import.meta.dirname);
