import type { Text } from '@orderdesk/domain';
import type { BrandDoc, CatalogueProduct, CategoryDoc } from '@orderdesk/store';
import { categoryTree, type CategoryTree } from './category-tree.ts';
import { ProductColumns } from './product-columns.ts';
import { type SearchField, SearchIndex } from './search-index.ts';

/** A phrase people may mean while they type: a keyword, a brand, a category; `count` products carry it. */
export type Phrase = { readonly text: string; count: number };

type Labelled = ReadonlyMap<string, { readonly label: Text }>;

/**
 * Everything lists need of every product, in this process's memory: kept up to date by whoever follows the event log, through
 * `upsertProduct` and `setStock`. Reading it never waits for the database.
 */
export class Catalogue {
  readonly columns = new ProductColumns();
  #brands = new Map<string, BrandDoc>();
  readonly #skus = new Map<string, string>();
  readonly #stock = new Map<string, number>();
  readonly #phrases = new Map<string, Phrase>();
  #tree: CategoryTree = categoryTree([]);
  #index = new SearchIndex();

  get tree(): CategoryTree {
    return this.#tree;
  }

  get index(): SearchIndex {
    return this.#index;
  }

  get brands(): readonly BrandDoc[] {
    return [...this.#brands.values()];
  }

  get phrases(): readonly Phrase[] {
    return [...this.#phrases.values()];
  }

  get size(): number {
    return this.columns.size;
  }

  /** Labels of categories and brands are part of what a product is found by: giving one that products have another label indexes
   * everything again (a second or two for 50,000 products). All else about them costs nothing. */
  setCategories(categories: readonly CategoryDoc[]): void {
    const before = this.#tree.byId;
    this.#tree = categoryTree(categories);
    this.#indexUnlessSame(this.columns.categoryIds, before, this.#tree.byId);
  }

  setBrands(brands: readonly BrandDoc[]): void {
    const before = this.#brands;
    this.#brands = new Map(brands.map((brand) => [brand._id, brand]));
    this.#indexUnlessSame(this.columns.brandIds, before, this.#brands);
  }

  brandLabel(id: string): Text | undefined {
    return this.#brands.get(id)?.label;
  }

  /** Adds or replaces a product; an older `rev` than the one known is ignored. */
  upsertProduct(product: CatalogueProduct): void {
    const known = this.product(product._id);
    if (known && known.rev > product.rev) return;
    if (known) {
      this.#index.remove(this.columns.slotOf(known._id)!, this.#fields(known));
      this.#skus.delete(known.sku.toLowerCase());
      this.#countPhrases(known, -1);
    }
    const slot = this.columns.put(product, this.#stock.get(product._id) ?? 0);
    this.#index.add(slot, this.#fields(product));
    this.#skus.set(product.sku.toLowerCase(), product._id);
    this.#countPhrases(product, 1);
  }

  /** What can be had of a product over all warehouses, base units. May come before the product itself. */
  setStock(productId: string, available: number): void {
    this.#stock.set(productId, available);
    const slot = this.columns.slotOf(productId);
    if (slot !== undefined) this.columns.stock[slot] = available;
  }

  available(productId: string): number {
    return this.#stock.get(productId) ?? 0;
  }

  product(id: string): CatalogueProduct | undefined {
    const slot = this.columns.slotOf(id);
    return slot === undefined ? undefined : this.columns.products[slot];
  }

  /** An active product by its id or, in any case, its SKU. */
  find(idOrSku: string): CatalogueProduct | undefined {
    const id = this.#skus.get(idOrSku.toLowerCase());
    const product = this.product(idOrSku) ?? (id === undefined ? undefined : this.product(id));
    return product?.active ? product : undefined;
  }

  #indexUnlessSame(used: readonly string[], before: Labelled, after: Labelled): void {
    const same = used.every((id) => {
      const [old, now] = [before.get(id)?.label, after.get(id)?.label];
      return old?.zh === now?.zh && old?.en === now?.en;
    });
    if (!same) this.#indexAgain();
  }

  #indexAgain(): void {
    this.#index = new SearchIndex();
    this.#phrases.clear();
    this.columns.products.forEach((product, slot) => {
      this.#index.add(slot, this.#fields(product));
      this.#countPhrases(product, 1);
    });
  }

  #fields(product: CatalogueProduct): SearchField[] {
    const brand = this.brandLabel(product.brandId);
    const category = this.#tree.byId.get(product.categoryId)?.label;
    return [
      [product.sku, 15],
      [`${product.name.zh} ${product.name.en}`, 10],
      [product.keywords.join(' '), 7],
      [brand ? `${brand.zh} ${brand.en}` : '', 5],
      [category ? `${category.zh} ${category.en}` : '', 4],
      [product.highlights.map(({ zh, en }) => `${zh} ${en}`).join(' '), 2],
    ];
  }

  #countPhrases(product: CatalogueProduct, by: 1 | -1): void {
    if (!product.active) return;
    const brand = this.brandLabel(product.brandId);
    const category = this.#tree.byId.get(product.categoryId)?.label;
    const labels = [brand, category].flatMap((label) => (label ? [label.zh, label.en] : []));
    for (const text of new Set([...product.keywords, ...labels])) {
      const key = text.toLowerCase();
      const phrase = this.#phrases.get(key) ?? { text, count: 0 };
      phrase.count += by;
      if (phrase.count > 0) this.#phrases.set(key, phrase);
      else this.#phrases.delete(key);
    }
  }
}
