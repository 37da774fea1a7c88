import { Gauge, type Registry } from 'prom-client';
import type { DeskMemory } from '../live/desk-memory.ts';

/** Figures of the live side, read when they are asked for. */
export function liveFigures(registry: Registry, memory: DeskMemory, connected: () => number): void {
  new Gauge({
    name: 'orderdesk_open_orders',
    help: 'Orders whose workflow has not ended',
    registers: [registry],
    collect() {
      this.set(memory.rows.size);
    },
  });
  new Gauge({
    name: 'orderdesk_sockets',
    help: 'Connected sockets of this process',
    registers: [registry],
    collect() {
      this.set(connected());
    },
  });
}
