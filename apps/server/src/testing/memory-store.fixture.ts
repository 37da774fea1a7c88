import { isDuplicateKey, type Store, type Write } from '@orderdesk/store';
import assert from 'node:assert';

type Doc = Record<string, unknown>;
type Filter = Record<string, unknown>;
type Update = Record<string, Record<string, unknown>>;
type Options = { readonly upsert?: boolean; readonly limit?: number };

/**
 * As much of a database as the commands of orders ask of one, in memory: for tests that carry out tens of thousands of them. Transactions
 * are real (all or nothing, guards included); there are no indexes, no change streams, and nobody else at work. What it does not know it
 * throws at: tests on it say nothing that the same tests on the real one, fewer of them, have not said too.
 */
export function memoryStore(): Store {
  const collections = new Map<string, MemoryCollection>();
  const collection = (name: string): MemoryCollection => {
    const known = collections.get(name) ?? new MemoryCollection(name);
    collections.set(name, known);
    return known;
  };
  const models: Record<string, unknown> = {};
  const connection = {
    name: 'memory',
    models,
    model: (name: string, _schema: unknown, into: string) => (models[name] ??= modelOf(collection(into))),
    db: { listCollections: () => cursorOf([]) },
  };
  const store = {
    connection,
    db: { collection },
    async commit(writes: readonly Write[]) {
      const undo: (() => void)[] = [];
      try {
        for (const { into, model: write, orElse } of writes) {
          const { name } = into(connection as never).collection;
          const matched = collection(name).write(write as OneWrite, undo);
          if (orElse && matched !== 1) throw orElse();
        }
      } catch (error) {
        for (const step of undo.toReversed()) step();
        throw error;
      }
    },
    async close() {},
  };
  return store as unknown as Store;
}

/** What of a Mongoose model is used: its collection, and a few reads and writes that go around it. */
function modelOf(collection: MemoryCollection) {
  return {
    collection,
    find: (filter: Filter = {}) => ({ lean: () => collection.find(filter).toArray() }),
    findById: (id: unknown) => ({ lean: () => collection.findOne({ _id: id }) }),
    insertMany: (docs: readonly Doc[]) => collection.insertMany(docs),
    updateOne: (filter: Filter, update: Doc) => collection.updateOne(filter, setting(update)),
    updateMany: (filter: Filter, update: Doc) => collection.updateMany(filter, setting(update)),
    bulkWrite: (writes: readonly { updateOne: { filter: Filter; update: Update; upsert?: boolean } }[]) =>
      collection.bulkWrite(writes),
    createCollection: async () => undefined,
    createIndexes: async () => undefined,
  };
}

/** Mongoose takes fields without an operator as ones to be set. */
const setting = (update: Doc): Update =>
  Object.keys(update).some((key) => key.startsWith('$')) ? (update as Update) : { $set: update };

class MemoryCollection {
  readonly name: string;
  readonly #docs = new Map<unknown, Doc>();

  constructor(name: string) {
    this.name = name;
  }

  find(filter: Filter = {}, options: Options = {}) {
    const found = this.#matching(filter).map((doc) => structuredClone(doc));
    return cursorOf(options.limit ? found.slice(0, options.limit) : found);
  }
  async findOne(filter: Filter): Promise<Doc | null> {
    const [found] = this.#matching(filter);
    return found ? structuredClone(found) : null;
  }
  async countDocuments(filter: Filter = {}): Promise<number> {
    return this.#matching(filter).length;
  }
  async insertOne(doc: Doc) {
    this.write({ name: 'insertOne', document: doc }, []);
  }
  async insertMany(docs: readonly Doc[]) {
    for (const doc of docs) await this.insertOne(doc);
  }
  async updateOne(filter: Filter, update: Update, { upsert = false }: Options = {}) {
    return { matchedCount: this.write({ name: 'updateOne', filter, update, upsert }, []) };
  }
  async updateMany(filter: Filter, update: Update) {
    for (const { _id } of this.#matching(filter)) await this.updateOne({ _id }, update);
  }
  async findOneAndUpdate(filter: Filter, update: Update): Promise<Doc | null> {
    await this.updateOne(filter, update);
    return this.findOne(filter);
  }
  async bulkWrite(writes: readonly { updateOne: { filter: Filter; update: Update; upsert?: boolean } }[]) {
    for (const {
      updateOne: { filter, update, upsert = false },
    } of writes)
      await this.updateOne(filter, update, { upsert });
  }
  async deleteOne(filter: Filter) {
    this.write({ name: 'deleteOne', filter }, []);
  }
  async deleteMany(filter: Filter) {
    for (const { _id } of this.#matching(filter)) this.#docs.delete(_id);
  }

  /** Carries one write out, with what undoes it; how many documents its filter found. */
  write(write: OneWrite, undo: (() => void)[]): number {
    const put = (id: unknown, doc: Doc | null) => {
      const before = this.#docs.get(id);
      undo.push(() => (before ? this.#docs.set(id, before) : this.#docs.delete(id)));
      if (doc) this.#docs.set(id, doc);
      else this.#docs.delete(id);
    };
    if (write.name === 'insertOne') {
      const { _id } = write.document;
      if (this.#docs.has(_id)) throw duplicateKey(_id);
      put(_id, structuredClone(write.document));
      return 1;
    }
    const [found] = this.#matching(write.filter);
    if (write.name === 'deleteOne') {
      if (found) put(found['_id'], null);
    } else if (write.name === 'replaceOne') {
      const _id = found?.['_id'] ?? write.filter['_id'];
      if (found || write.upsert) put(_id, { ...structuredClone(write.replacement), _id });
    } else if (found) put(found['_id'], updated(found, write.update, false));
    else if (write.upsert)
      put(write.filter['_id'], updated({ _id: write.filter['_id'] }, write.update, true));
    return found ? 1 : 0;
  }

  #matching(filter: Filter): Doc[] {
    const { _id } = filter;
    const ids =
      typeof _id === 'string' ? [_id] : ((_id as { $in?: readonly unknown[] } | undefined)?.$in ?? null);
    const among = ids
      ? ids.map((id) => this.#docs.get(id)).filter((doc) => doc !== undefined)
      : [...this.#docs.values()];
    return among.filter((doc) => matches(doc, filter));
  }
}

type OneWrite =
  | { readonly name: 'insertOne'; readonly document: Doc }
  | {
      readonly name: 'updateOne';
      readonly filter: Filter;
      readonly update: Update;
      readonly upsert?: boolean;
    }
  | {
      readonly name: 'replaceOne';
      readonly filter: Filter;
      readonly replacement: Doc;
      readonly upsert?: boolean;
    }
  | { readonly name: 'deleteOne'; readonly filter: Filter };

function cursorOf(docs: readonly Doc[]) {
  let left = [...docs];
  return {
    toArray: async () => left,
    limit: (most: number) => cursorOf(docs.slice(0, most)),
    sort: (by: Record<string, 1 | -1>) => cursorOf(docs.toSorted(inOrder(by))),
    next: async () => left.shift() ?? null,
    readBufferedDocuments: () => left.splice(0),
    close: async () => void (left = []),
    async *[Symbol.asyncIterator]() {
      yield* left;
    },
  };
}

/** By one field of texts. */
function inOrder(by: Record<string, 1 | -1>): (a: Doc, b: Doc) => number {
  const [[field, direction]] = Object.entries(by) as [[string, number]];
  return (a, b) => direction * String(a[field]).localeCompare(String(b[field]));
}

const valueAt = (doc: Doc, path: string): unknown =>
  path.split('.').reduce<unknown>((at, part) => (at as Doc | null | undefined)?.[part], doc);

function matches(doc: Doc, filter: Filter): boolean {
  return Object.entries(filter).every(([path, wanted]) => {
    if (path === '$or') return (wanted as Filter[]).some((each) => matches(doc, each));
    if (path === '$and') return (wanted as Filter[]).every((each) => matches(doc, each));
    assert(!path.startsWith('$'), `not known here: ${path}`);
    const value = valueAt(doc, path) ?? null;
    if (typeof wanted !== 'object' || wanted === null) return value === wanted;
    return Object.entries(wanted).every(([operator, operand]) => holds(operator, value, operand));
  });
}

function holds(operator: string, value: unknown, operand: unknown): boolean {
  const [a, b] = [value as number, operand as number];
  if (operator === '$in') return (operand as unknown[]).includes(value);
  if (operator === '$ne') return value !== operand;
  // Null is neither more nor less than anything.
  if (value === null) return false;
  if (operator === '$gte') return a >= b;
  if (operator === '$gt') return a > b;
  if (operator === '$lte') return a <= b;
  if (operator === '$lt') return a < b;
  if (operator === '$elemMatch')
    return (value as unknown[]).some((one) =>
      Object.entries(operand as Filter).every(([inner, wanted]) => holds(inner, one, wanted)),
    );
  throw new Error(`not known here: ${operator}`);
}

function updated(doc: Doc, update: Update, isNew: boolean): Doc {
  const next = structuredClone(doc);
  for (const [operator, fields] of Object.entries(update)) {
    if (operator === '$setOnInsert' && !isNew) continue;
    for (const [path, value] of Object.entries(fields)) {
      if (operator === '$set' || operator === '$setOnInsert') put(next, path, structuredClone(value));
      else if (operator === '$inc')
        put(next, path, ((valueAt(next, path) as number) ?? 0) + (value as number));
      else throw new Error(`not known here: ${operator}`);
    }
  }
  return next;
}

function put(doc: Doc, path: string, value: unknown): void {
  const parts = path.split('.');
  const last = parts.pop()!;
  const at = parts.reduce<Doc>((below, part) => (below[part] ??= {}) as Doc, doc);
  at[last] = value;
}

function duplicateKey(id: unknown): Error {
  const error = Object.assign(new Error(`E11000 duplicate key ${String(id)}`), { code: 11000 });
  assert(isDuplicateKey(error));
  return error;
}
