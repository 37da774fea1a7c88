import { getContext, setContext } from 'svelte';
import type { UiTone } from '../status/tone.ts';

export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly tone: UiTone;
  readonly undo: (() => void) | null;
};

type Timers = { set: (run: () => void, ms: number) => unknown; clear: (timer: never) => void };

/** Short notices, the newest last; each leaves after `stayMs` unless the pointer or focus rests on them. */
export class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  #next = 1;
  #timers = new Map<number, unknown>();
  #clock: Timers;
  #stayMs: number;

  constructor(
    stayMs = 6000,
    clock: Timers = { set: (run, ms) => setTimeout(run, ms), clear: (timer) => clearTimeout(timer) },
  ) {
    this.#stayMs = stayMs;
    this.#clock = clock;
  }

  show(text: string, { tone = 'neutral', undo }: { tone?: UiTone; undo?: () => void } = {}): number {
    const id = this.#next++;
    this.list = [...this.list.slice(-3), { id, text, tone, undo: undo ?? null }];
    this.#arm(id);
    return id;
  }

  dismiss(id: number): void {
    this.#disarm(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  undo(id: number): void {
    const toast = this.list.find((one) => one.id === id);
    this.dismiss(id);
    toast?.undo?.();
  }

  /** While someone reads, nothing leaves. */
  hold(): void {
    for (const toast of this.list) this.#disarm(toast.id);
  }

  resume(): void {
    for (const toast of this.list) this.#arm(toast.id);
  }

  #arm(id: number): void {
    this.#disarm(id);
    this.#timers.set(
      id,
      this.#clock.set(() => this.dismiss(id), this.#stayMs),
    );
  }

  #disarm(id: number): void {
    const timer = this.#timers.get(id);
    if (timer !== undefined) this.#clock.clear(timer as never);
    this.#timers.delete(id);
  }
}

const KEY = Symbol('toasts');
export const provideToasts = (toasts: Toasts): Toasts => setContext(KEY, toasts);
/** The toasts provided above; fails loudly where none are, since a lost notice is a lost message. */
export function useToasts(): Toasts {
  const toasts = getContext<Toasts | undefined>(KEY);
  if (!toasts) throw new Error('no toasts provided: call provideToasts() in a layout');
  return toasts;
}
