import type { Text } from '@orderdesk/domain';
import type { Core } from './core.ts';

/** What people call a warehouse; one that is no longer kept has no name but "warehouse". */
export const warehouseLabel = ({ reference }: Pick<Core, 'reference'>, id: string): Text =>
  reference.warehouses.find(({ _id }) => _id === id)?.label ?? { zh: '仓库', en: 'Warehouse' };
