import type { FeedPatch, OrderRow, QueueView } from '@orderdesk/contract';
import { type Channel, LiveRefusal } from './channel.ts';
import { type FeedRows, learn, NO_ROWS, takePatch, takeSnapshot } from './feed-rows.ts';

/** Between two attempts to open after one that was not answered. */
const AGAIN_MS = 1500;

/**
 * The rows of every order this person may see, kept current. Patches that arrive while the feed is being opened wait and are
 * applied after the answer; whatever does not fit (a gap, another epoch, a reset) opens it again from the position reached.
 */
export class OrderFeed {
  status = $state<'opening' | 'open' | 'refused'>('opening');
  /** Why there is no feed, in the reader's language. */
  refusal = $state<string | null>(null);
  queues = $state.raw<readonly QueueView[]>([]);
  #state = $state.raw<FeedRows>(NO_ROWS);
  #channel: Channel;
  #opening = false;
  #waiting: FeedPatch[] = [];
  #onCurrent: () => void;

  /** @param onCurrent called whenever rows are known to be up to date. */
  constructor(channel: Channel, onCurrent: () => void = () => undefined) {
    this.#channel = channel;
    this.#onCurrent = onCurrent;
    channel.on('feed.patch', (patch) => this.#receive(patch));
    channel.on('feed.reset', () => void this.open());
  }

  get rows(): ReadonlyMap<string, OrderRow> {
    return this.#state.rows;
  }

  /** A row learnt from the answer to a command. */
  learn(row: OrderRow): void {
    this.#state = learn(this.#state, row);
  }

  async open(): Promise<void> {
    if (this.#opening) return;
    this.#opening = true;
    try {
      const position = this.#state.position ?? undefined;
      const opened = await this.#channel.ask('feed.open', position ? { position } : {});
      if (opened.kind === 'snapshot') {
        this.#state = takeSnapshot(this.#state, opened.snapshot);
        this.queues = opened.snapshot.queues;
      }
      const missed = opened.kind === 'patches' ? opened.patches : [];
      this.#opening = false;
      const waiting = this.#waiting;
      this.#waiting = [];
      this.status = 'open';
      this.refusal = null;
      for (const patch of [...missed, ...waiting]) this.#receive(patch);
      this.#onCurrent();
    } catch (error) {
      this.#opening = false;
      this.#waiting = [];
      if (error instanceof LiveRefusal) {
        this.status = 'refused';
        this.refusal = error.message;
      } else {
        // Not answered: the connection's own return opens again; this covers an answer lost on a live one.
        setTimeout(() => {
          if (this.status !== 'open') void this.open();
        }, AGAIN_MS);
      }
    }
  }

  #receive(patch: FeedPatch): void {
    if (this.#opening) {
      this.#waiting.push(patch);
      return;
    }
    const { state, verdict } = takePatch(this.#state, patch);
    this.#state = state;
    if (verdict === 'again') {
      this.#waiting.push(patch);
      void this.open();
    } else this.#onCurrent();
  }
}
