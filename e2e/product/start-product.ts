import { runProduct } from './run-product.ts';

/** Starts the product once for all browser tests that leave it running. Its address is in `BASE_URL`. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const product = await runProduct('e2e');
  process.env['BASE_URL'] = product.url;
  return () => product.remove();
}
