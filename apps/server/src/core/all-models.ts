import * as store from '@orderdesk/store';

/** Every collection with its indexes, to be made before the first request. */
export const ALL_MODELS = Object.entries(store)
  .filter(([name]) => name.endsWith('Model'))
  .map(([, model]) => model) as unknown as Parameters<typeof store.ensureIndexes>[1];
