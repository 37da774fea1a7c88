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
  #asked = new Set<string>();
  #api: Api;

  constructor(using: Api = api(fetch)) {
    this.#api = using;
  }

  async load(lines: readonly Pick<LineView, 'productId'>[]): Promise<void> {
    const wanted = [...new Set(lines.map(({ productId }) => productId))].filter((id) => !this.#asked.has(id));
    if (wanted.length === 0) return;
    this.#underway += 1;
    await Promise.all(
      wanted.slice(0, MOST).map(async (id) => {
        this.#asked.add(id);
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
