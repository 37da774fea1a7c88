import type { Channel } from './channel.ts';

type Asked = {
  event: string;
  message: unknown;
  answer: (value: unknown) => void;
  refuse: (error: Error) => void;
};

/** A channel played by a test: what was asked can be answered in any order, and the server's messages said at will. */
export function fakeChannel() {
  const heard = new Map<string, ((message: never) => void)[]>();
  const up: (() => void)[] = [];
  const down: (() => void)[] = [];
  const asked: Asked[] = [];
  const channel: Channel = {
    on: (event, listener) => void heard.set(event, [...(heard.get(event) ?? []), listener]),
    onUp: (listener) => void up.push(listener),
    onDown: (listener) => void down.push(listener),
    ask: (event, message) =>
      new Promise((resolve, reject) => {
        asked.push({ event, message, answer: resolve as never, refuse: reject });
      }),
    open: () => undefined,
    close: () => undefined,
  };
  return {
    channel,
    asked,
    up: () => up.forEach((listener) => listener()),
    down: () => down.forEach((listener) => listener()),
    say: (event: string, message: unknown) =>
      heard.get(event)?.forEach((listener) => listener(message as never)),
    /** Answers the oldest unanswered question of that name; the promise chains behind it have run when this resolves. */
    answer: async (event: string, value: unknown) => {
      const index = asked.findIndex((one) => one.event === event);
      const [one] = asked.splice(index, 1);
      if (index < 0 || !one) throw new Error(`nobody asked ${event}`);
      if (value instanceof Error) one.refuse(value);
      else one.answer(value);
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    },
  };
}
