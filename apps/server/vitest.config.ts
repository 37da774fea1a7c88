import { nodeProject } from '../../vitest.shared.ts';

export default nodeProject('server', import.meta.dirname);
