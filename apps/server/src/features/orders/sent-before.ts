import { accepted, refuse, refused, type Result } from '@orderdesk/domain';
import { type EventDoc, eventModel } from '@orderdesk/store';
import { createHash } from 'node:crypto';
import type { Core } from '../../core/core.ts';

/** The key a request was sent under, and what it asked: the same key for something else is a mistake. */
export type SentUnder = { readonly key: string; readonly by: string; readonly hash: string };

export const sentUnder = (key: string, by: string, request: object): SentUnder => ({
  key,
  by,
  hash: createHash('sha256').update(JSON.stringify(request)).digest('base64url'),
});

/**
 * Whether this request was carried out already: asked in every attempt, of the history that belongs to the order as it was just read.
 * Refuses `idempotency.mismatch` when the key stands for another request.
 */
export async function sentBefore(core: Core, orderId: string, sent: SentUnder): Promise<Result<boolean>> {
  const found = await eventModel(core.store.connection).collection.findOne<Pick<EventDoc, 'sent'>>(
    { orderId, 'sent.key': sent.key, 'sent.by': sent.by },
    { projection: { sent: 1 } },
  );
  if (!found) return accepted(false);
  if (found.sent?.hash === sent.hash) return accepted(true);
  return refused(
    refuse('idempotency.mismatch', {
      zh: '该请求编号已用于另一项操作',
      en: 'This idempotency key already stands for something else',
    }),
  );
}
