import { openCompany } from '@orderdesk/server';
import { aProduct, BRANDS, CATEGORIES } from './products.ts';

/** More than any run sells. */
const STOCK = 100_000_000;
const BATCH = 2000;

/** An open company in a new database: products, two warehouses full of them, nobody and no orders yet. */
export async function furnish(uri: string, database: string, products: number): Promise<void> {
  const company = await openCompany({ uri, database, start: new Date() });
  const { db } = company.store;
  const insert = async (name: string, rows: readonly object[]) => {
    for (let at = 0; at < rows.length; at += BATCH)
      await db.collection(name).insertMany(rows.slice(at, at + BATCH), { ordered: false });
  };
  try {
    await insert('brands', BRANDS);
    await insert('categories', CATEGORIES);
    await insert('warehouses', [
      { _id: 'sz', label: { zh: '深圳仓', en: 'Shenzhen' }, near: ['广东'], order: 1 },
      { _id: 'sh', label: { zh: '上海仓', en: 'Shanghai' }, near: ['上海'], order: 2 },
    ]);
    const rows = Array.from({ length: products }, (_, n) => aProduct(n));
    await insert('products', rows);
    await insert(
      'stock',
      rows.flatMap(({ _id: productId }) =>
        ['sz', 'sh'].map((warehouseId) => ({
          _id: `${productId}:${warehouseId}`,
          productId,
          warehouseId,
          onHand: STOCK,
          reserved: 0,
          available: STOCK,
          shelf: 'A-01-1',
        })),
      ),
    );
  } finally {
    await company.close();
  }
}

/** Makes registered customers the company's staff, with these roles. They must sign in afterwards. */
export async function employ(
  uri: string,
  database: string,
  staff: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const company = await openCompany({ uri, database, start: new Date() });
  try {
    for (const [name, roles] of Object.entries(staff)) {
      const { matchedCount } = await company.store.db
        .collection('user')
        .updateOne(
          { email: `${name}@orderdesk.example` },
          { $set: { kind: 'staff', roles }, $inc: { permissionVersion: 1 } },
        );
      if (matchedCount !== 1) throw new Error(`nobody called ${name} is registered`);
    }
  } finally {
    await company.close();
  }
}
