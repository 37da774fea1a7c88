import { SvelteSet } from 'svelte/reactivity';

const KEY = 'orderdesk.checked';
/** Parcels remembered on one device; whoever picks more at a time has finished the oldest elsewhere. */
const MOST_PARCELS = 40;
type Keep = Pick<Storage, 'getItem' | 'setItem'>;
type Kept = Record<string, { readonly at: number; readonly ticks: readonly string[] }>;

/** So many base units of a line. */
export type Ticked = { readonly lineId: string; readonly quantity: number };

const tickOf = ({ lineId, quantity }: Ticked): string => `${lineId}×${quantity}`;

/**
 * Lines ticked off while picking a parcel: kept on the device, so that a locked phone or a reload loses nothing. A tick stands for so
 * many of a line of this parcel of this order: where a line becomes another quantity, it was not picked yet.
 */
export class CheckedLines {
  readonly #ticks: SvelteSet<string>;
  readonly #parcel: string;
  readonly #keep: Keep | null;

  constructor(
    orderId: string,
    shipmentId: string,
    keep: Keep | null = typeof localStorage === 'undefined' ? null : localStorage,
  ) {
    this.#parcel = `${orderId}:${shipmentId}`;
    this.#keep = keep;
    this.#ticks = new SvelteSet(this.#read()[this.#parcel]?.ticks ?? []);
  }

  has(line: Ticked): boolean {
    return this.#ticks.has(tickOf(line));
  }

  /** How many of a line were picked when it was another quantity; null when none were. */
  pickedBefore({ lineId, quantity }: Ticked): number | null {
    const before = [...this.#ticks].findLast(
      (tick) => tick.startsWith(`${lineId}×`) && tick !== tickOf({ lineId, quantity }),
    );
    return before === undefined ? null : Number(before.slice(lineId.length + 1));
  }

  set(line: Ticked, checked: boolean): void {
    for (const tick of [...this.#ticks]) if (tick.startsWith(`${line.lineId}×`)) this.#ticks.delete(tick);
    if (checked) this.#ticks.add(tickOf(line));
    this.#write({ ...this.#read(), [this.#parcel]: { at: Date.now(), ticks: [...this.#ticks] } });
  }

  forget(): void {
    this.#ticks.clear();
    const { [this.#parcel]: _, ...others } = this.#read();
    this.#write(others);
  }

  #write(kept: Kept): void {
    const newest = Object.entries(kept)
      .toSorted(([, a], [, b]) => b.at - a.at)
      .slice(0, MOST_PARCELS);
    try {
      this.#keep?.setItem(KEY, JSON.stringify(Object.fromEntries(newest)));
    } catch {
      // Storage full or forbidden: ticks then last as long as the page.
    }
  }

  #read(): Kept {
    try {
      const kept: unknown = JSON.parse(this.#keep?.getItem(KEY) ?? '{}');
      if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {};
      return Object.fromEntries(
        Object.entries(kept as Kept).flatMap(([parcel, one]) =>
          typeof one?.at === 'number' && Array.isArray(one.ticks)
            ? [[parcel, { at: one.at, ticks: one.ticks.filter((tick) => typeof tick === 'string') }]]
            : [],
        ),
      );
    } catch {
      return {};
    }
  }
}
