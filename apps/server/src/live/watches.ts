import type { StoredRow } from '@orderdesk/store';
import type { RowChange } from './desk-memory.ts';
import type { LiveSocket } from './live-socket.ts';

/**
 * Who has an order open in this process. A change is told to those who may still read it; the others stop watching. Only id and
 * rev are told: the screen reads the order again and gets what its person may see.
 */
export type Watches = {
  add(orderId: string, socket: LiveSocket): void;
  remove(orderId: string, socket: LiveSocket): void;
  removeAll(socket: LiveSocket): void;
  tell(change: Pick<RowChange, 'after' | 'quiet'>): void;
  readonly size: number;
};

/** A socket watches what is on its screens; more than this is not a screen. */
const MOST_PER_SOCKET = 50;

export function watches(
  mayRead: (socket: LiveSocket, row: StoredRow) => boolean,
  /** Whether a socket is told of steps that show customers nothing new. */
  hearsQuiet: (socket: LiveSocket) => boolean,
): Watches {
  const byOrder = new Map<string, Set<LiveSocket>>();
  const bySocket = new Map<LiveSocket, Set<string>>();

  function remove(orderId: string, socket: LiveSocket): void {
    const sockets = byOrder.get(orderId);
    sockets?.delete(socket);
    if (sockets?.size === 0) byOrder.delete(orderId);
    const orders = bySocket.get(socket);
    orders?.delete(orderId);
    if (orders?.size === 0) bySocket.delete(socket);
  }

  return {
    add(orderId, socket) {
      const orders = bySocket.get(socket) ?? new Set();
      bySocket.set(socket, orders.add(orderId));
      byOrder.set(orderId, (byOrder.get(orderId) ?? new Set()).add(socket));
      if (orders.size > MOST_PER_SOCKET) remove(orders.values().next().value!, socket);
    },
    remove,
    removeAll(socket) {
      for (const orderId of [...(bySocket.get(socket) ?? [])]) remove(orderId, socket);
    },
    tell({ after: row, quiet }) {
      for (const socket of [...(byOrder.get(row.id) ?? [])]) {
        if (!mayRead(socket, row)) remove(row.id, socket);
        else if (!quiet || hearsQuiet(socket)) socket.emit('order.changed', { id: row.id, rev: row.rev });
      }
    },
    get size() {
      return byOrder.size;
    },
  };
}
