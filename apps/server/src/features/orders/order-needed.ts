import type { OrderDoc } from '@orderdesk/store';
import type { Context } from 'hono';
import type { Core } from '../../core/core.ts';
import { Refused } from '../../core/refused.ts';
import { type AppEnv, signedIn } from '../../http/context.ts';
import { notFound } from './change-order.ts';
import { readableOrders } from './order-rights.ts';
import { findReadable } from './order.repository.ts';

/** Every route on one order begins here: what may not be read does not exist. */
export const orderNeeded =
  (core: Core) =>
  async (c: Context<AppEnv>, idOrNumber: string): Promise<OrderDoc> => {
    signedIn(c);
    const found = await findReadable(core, idOrNumber, readableOrders(c.get('ability')));
    if (!found) throw new Refused(notFound());
    return found;
  };
