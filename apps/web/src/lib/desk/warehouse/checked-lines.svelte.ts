import { SvelteSet } from 'svelte/reactivity';

const KEY = 'orderdesk.checked.';
type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Lines ticked off while picking a parcel: kept on the device, so that a locked phone or a reload loses nothing. */
export class CheckedLines {
  readonly ids: SvelteSet<string>;
  #key: string;
  #keep: Keep | null;

  constructor(
    shipmentId: string,
    keep: Keep | null = typeof localStorage === 'undefined' ? null : localStorage,
  ) {
    this.#key = KEY + shipmentId;
    this.#keep = keep;
    this.ids = new SvelteSet(this.#read());
  }

  set(lineId: string, checked: boolean): void {
    if (checked) this.ids.add(lineId);
    else this.ids.delete(lineId);
    try {
      this.#keep?.setItem(this.#key, JSON.stringify([...this.ids]));
    } catch {
      // Storage full or forbidden: ticks then last as long as the page.
    }
  }

  forget(): void {
    this.#keep?.removeItem(this.#key);
  }

  #read(): string[] {
    try {
      const kept: unknown = JSON.parse(this.#keep?.getItem(this.#key) ?? '[]');
      return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
    } catch {
      return [];
    }
  }
}
