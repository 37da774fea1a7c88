import type { AnyClientBulkWriteModel, Document } from 'mongodb';
import type { Connection } from 'mongoose';
import type { BoundWrite } from './transaction.ts';

/** Names a collection: any of this package's `…Model` functions. */
export type CollectionOf = (connection: Connection) => { readonly collection: { readonly name: string } };

type Filter = { readonly _id: string } & Document;

/** One write that belongs to a step, to be saved with the others by `Store.commit`. */
export type Write = {
  readonly into: CollectionOf;
  readonly model: WithoutNamespace<AnyClientBulkWriteModel<Document>>;
  readonly orElse: (() => Error) | null;
};

type WithoutNamespace<T> = T extends unknown ? Omit<T, 'namespace'> : never;

/** Adds a document; one with the same key is a duplicate key (`isDuplicateKey`). */
export const inserting = (into: CollectionOf, document: Document): Write => ({
  into,
  model: { name: 'insertOne', document },
  orElse: null,
});

/** Changes one document, or fails the transaction with `orElse` when the filter finds none. */
export const updating = (
  into: CollectionOf,
  filter: Filter,
  update: Document,
  orElse: () => Error,
): Write => ({ into, model: { name: 'updateOne', filter: filter as never, update }, orElse });

/** Puts a document in another's place, or fails the transaction with `orElse` when the filter finds none. */
export const replacing = (
  into: CollectionOf,
  filter: Filter,
  replacement: Document,
  orElse: () => Error,
): Write => ({ into, model: { name: 'replaceOne', filter: filter as never, replacement }, orElse });

/** Puts a document in the place of the one with this id, if there is one. */
export const putting = (into: CollectionOf, _id: string, replacement: Document): Write => ({
  into,
  model: { name: 'replaceOne', filter: { _id: _id as never }, replacement, upsert: true },
  orElse: null,
});

/** Removes one document, if it is there. */
export const removing = (into: CollectionOf, filter: Filter): Write => ({
  into,
  model: { name: 'deleteOne', filter: filter as never },
  orElse: null,
});

/** The write with its collection's full name. */
export const bind = (connection: Connection, { into, model, orElse }: Write): BoundWrite => ({
  model: {
    ...model,
    namespace: `${connection.name}.${into(connection).collection.name}`,
  },
  orElse,
});
