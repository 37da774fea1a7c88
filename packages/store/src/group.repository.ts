import { type GroupDoc, groupModel } from './group.model.ts';
import type { Store } from './open-store.ts';

export const findGroup = (store: Store, id: string): Promise<GroupDoc | null> =>
  groupModel(store.connection).collection.findOne<GroupDoc>({ _id: id as never });
