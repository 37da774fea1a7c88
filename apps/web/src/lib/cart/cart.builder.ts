import { ProblemError } from '#lib/api/problem-error.ts';
import type { CartLine, CartView, SaveCart } from '@orderdesk/contract';
import type { CartStore } from './cart-store.ts';
import type { WaitingChanges } from './waiting-changes.ts';

export const buildLine = (over: Partial<CartLine> = {}): CartLine => ({
  productId: 'lamp',
  unitId: 'each',
  quantity: 1,
  ...over,
});

const conflict = () =>
  new ProblemError({ type: 'about:blank', status: 409, code: 'cart.moved-on', title: 'changed elsewhere' });

/** The account's cart as the server keeps it, with a second device that writes into it, and faults on demand. */
export class FakeAccountCart implements CartStore {
  view: CartView;
  saves = 0;
  /** Runs before the next save reaches the server: another device being faster. */
  before: (() => void) | null = null;
  fault: Error | null = null;
  /** The next save arrives, but its answer does not come back. */
  lostAnswer: Error | null = null;
  readonly waiting: WaitingChanges | null;

  constructor(lines: readonly CartLine[] = [], waiting: WaitingChanges | null = null) {
    this.waiting = waiting;
    this.view = { rev: 1, lines: [...lines], saved: [] };
  }

  elsewhere(lines: readonly CartLine[]): void {
    this.view = { ...this.view, rev: this.view.rev + 1, lines: [...lines] };
  }

  load(): Promise<CartView> {
    return this.fault ? Promise.reject(this.fault) : Promise.resolve(this.view);
  }

  save({ rev, lines, saved = [] }: SaveCart): Promise<CartView> {
    this.saves += 1;
    const before = this.before;
    this.before = null;
    before?.();
    if (this.fault) return Promise.reject(this.fault);
    if (rev !== this.view.rev) return Promise.reject(conflict());
    this.view = { rev: rev + 1, lines, saved };
    if (this.lostAnswer) {
      const lost = this.lostAnswer;
      this.lostAnswer = null;
      return Promise.reject(lost);
    }
    return Promise.resolve(this.view);
  }
}
