import { memoryStore } from '../../../testing/memory-store.fixture.ts';
import { livesHold } from './lives-hold.fixture.ts';

livesHold({ store: async () => memoryStore(), lives: 300, time: 45_000 });
