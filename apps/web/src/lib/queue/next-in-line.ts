import type { OrderRow } from '@orderdesk/contract';

/** Where an order stood in the list it was opened from: once it is decided it is no longer there to ask. */
export class NextInLine {
  #rows: readonly OrderRow[] = [];

  /** The list as it stands; remembered as long as the order is in it. */
  see(rows: readonly OrderRow[], number: string | null): void {
    if (rows.some((row) => row.number === number)) this.#rows = rows;
  }

  /** The order that comes after this one, or else the one before (`back`: the other way round); only one that is still to be done. */
  after(number: string, todo: readonly OrderRow[], back = false): OrderRow | null {
    const at = this.#rows.findIndex((row) => row.number === number);
    const [below, above] = [this.#rows.slice(at + 1), this.#rows.slice(0, Math.max(0, at)).toReversed()];
    const around = back ? [...above, ...below] : [...below, ...above];
    const ids = new Map(todo.map((row) => [row.id, row]));
    const next = around.find((row) => row.number !== number && ids.has(row.id));
    return next ? ids.get(next.id)! : (todo.find((row) => row.number !== number) ?? null);
  }
}
