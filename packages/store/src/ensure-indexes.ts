import type { Connection, Model } from 'mongoose';

/**
 * Creates the collections and indexes of every given model. Called at boot, while collections are empty on a first start: the
 * embedded database builds late indexes very slowly. Collections are made first, since a transaction may not create one.
 */
export async function ensureIndexes(
  connection: Connection,
  models: readonly ((connection: Connection) => Model<never>)[],
): Promise<void> {
  const existing = new Set(
    (await connection.db!.listCollections({}, { nameOnly: true }).toArray()).map(
      (collection) => collection.name,
    ),
  );
  for (const modelOf of models) {
    const model = modelOf(connection);
    if (!existing.has(model.collection.name)) await model.createCollection();
    await model.createIndexes();
  }
}
