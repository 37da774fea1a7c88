import { openStore } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { livesHold } from './lives-hold.fixture.ts';

const database = testDatabase();

// Some on a real database; what the same commands do to many more stands in the unit tests, on a store in memory.
livesHold({ store: () => openStore(database), lives: 20, time: 40_000 });
