import { api, type Api } from '#lib/api/client.ts';
import type { LineView } from '@orderdesk/contract';
import type { Text } from '@orderdesk/domain';
import { SvelteMap } from 'svelte/reactivity';

/** More products than this are not asked for one by one. */
const MOST = 40;

type Stock = {
  readonly available: number;
  readonly byWarehouse: readonly { warehouse: Text; available: number }[];
};

/** What is in stock now of the products on an order's lines, base units, by product. */
export class LineStock {
  readonly of = new SvelteMap<string, Stock>();
  #underway = $state(0);
  /** Some of it is still on its way: the room it will take up is not taken yet. */
  readonly loading = $derived(this.#underway > 0);
  /** What the lines held of a product when it was asked for. */
  #asked = new Map<string, string>();
  #api: Api;

  constructor(using: Api = api(fetch)) {
    this.#api = using;
  }

  /** Asks for products not asked for yet, and for those the lines hold another quantity of: what they took is no longer there. */
  async load(lines: readonly Pick<LineView, 'productId' | 'quantity'>[]): Promise<void> {
    const held = new Map<string, string>();
    for (const { productId, quantity } of lines)
      held.set(productId, `${held.get(productId) ?? ''}${quantity};`);
    const wanted = [...held.keys()].filter((id) => this.#asked.get(id) !== held.get(id));
    if (wanted.length === 0) return;
    this.#underway += 1;
    await Promise.all(
      wanted.slice(0, MOST).map(async (id) => {
        this.#asked.set(id, held.get(id)!);
        try {
          const { stock, byWarehouse = [] } = await this.#api.get(`/api/products/${id}`);
          this.of.set(id, {
            available: stock.available,
            byWarehouse: byWarehouse.map(({ warehouse, available }) => ({ warehouse, available })),
          });
        } catch {
          // A product taken out of the catalogue has no stock to show; the line itself tells the rest.
        }
      }),
    );
    this.#underway -= 1;
  }
}
