import { warehouseLabel } from '../../core/warehouse-label.ts';
import { createRoute, z } from '@hono/zod-openapi';
import {
  brandView,
  categoryView,
  productPage,
  productQuery,
  productView as productSchema,
  suggestions,
  suggestQuery,
} from '@orderdesk/contract';
import { project } from '@orderdesk/policy';
import { findProducts } from '@orderdesk/store';
import type { Context } from 'hono';
import type { AppEnv } from '../../http/context.ts';
import type { AppDeps } from '../../http/app-deps.ts';
import { refusedAs } from '../../http/problem.ts';
import { json, problems } from '../../http/responses.ts';
import { router } from '../../http/router.ts';
import { readStock } from '../stock/read-stock.ts';
import { listProducts } from './list-products.ts';
import type { Viewer } from './product-card.view.ts';
import { productView } from './product.view.ts';
import { viewerIn } from './viewer.ts';
import { suggestProducts } from './suggest-products.ts';

const tags = ['Catalogue'];
const categories = createRoute({
  method: 'get',
  path: '/categories',
  tags,
  summary: 'All categories, parents first, with what is in and below them',
  responses: { 200: json(z.array(categoryView), 'The tree, flat') },
});
const brands = createRoute({
  method: 'get',
  path: '/brands',
  tags,
  summary: 'All brands',
  responses: { 200: json(z.array(brandView), 'Brands') },
});
const products = createRoute({
  method: 'get',
  path: '/products',
  tags,
  summary: 'Products by category, brand, price, stock and search, with facets',
  request: { query: productQuery },
  responses: { 200: json(productPage, 'One page'), ...problems(400) },
});
const suggest = createRoute({
  method: 'get',
  path: '/products/suggest',
  tags,
  summary: 'What to offer while somebody types',
  request: { query: suggestQuery },
  responses: { 200: json(suggestions, 'Words, products, categories'), ...problems(400) },
});
const product = createRoute({
  method: 'get',
  path: '/products/{id}',
  tags,
  summary: 'One product, by id or SKU',
  request: { params: z.strictObject({ id: z.string().regex(/^[\w./-]{1,64}$/, 'id.malformed') }) },
  responses: { 200: json(productSchema, 'The product'), ...problems(400, 404) },
});

export function catalogueRoutes(deps: AppDeps) {
  const { store, reference, catalogue } = deps;
  const viewerOf = (c: Context<AppEnv>): Viewer => viewerIn(c, deps);
  return router()
    .openapi(categories, (c) => {
      const viewer = viewerOf(c);
      const { facets } = listProducts(catalogue, {}, viewer);
      const counts = new Map(facets.categories.map(({ id, count }) => [id, count]));
      return c.json(
        catalogue.tree.all.map(({ _id, parentId, label, picture }) => ({
          id: _id,
          parentId,
          label,
          picture,
          count: counts.get(_id) ?? 0,
        })),
        200,
      );
    })
    .openapi(brands, (c) =>
      c.json(
        catalogue.brands.map(({ _id, label }) => ({ id: _id, label })),
        200,
      ),
    )
    .openapi(products, (c) => c.json(listProducts(catalogue, c.req.valid('query'), viewerOf(c)), 200))
    .openapi(suggest, (c) => c.json(suggestProducts(catalogue, c.req.valid('query').q, viewerOf(c)), 200))
    .openapi(product, async (c) => {
      const known = catalogue.find(c.req.valid('param').id);
      const [doc] = known ? await findProducts(store, [known._id]) : [];
      if (!doc?.active) throw refusedAs('product.unknown');
      const stock = await readStock({ store, reference }, [doc._id]);
      const view = productView(catalogue, doc, stock, viewerOf(c), (place) =>
        warehouseLabel({ reference }, place),
      );
      return c.json(project(c.get('ability'), 'Product', view, {}), 200);
    });
}
