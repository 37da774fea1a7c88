import type { Ack, ClientToServer, ServerToClient } from '@orderdesk/contract';
import { api } from '#lib/api/client.ts';
import { whosePage } from '#lib/session/whose.svelte.ts';
import { io, type Socket } from 'socket.io-client';

type Sends = {
  [E in keyof ClientToServer]: {
    message: Parameters<ClientToServer[E]>[0];
    answer: Parameters<Parameters<ClientToServer[E]>[1]>[0] extends Ack<infer T> ? T : never;
  };
};

/** The server's no to a socket message; `message` is in the reader's language. */
export class LiveRefusal extends Error {
  override readonly name = 'LiveRefusal';
  readonly code: string;

  constructor(code: string, title: string) {
    super(title);
    this.code = code;
  }
}

/** What the live classes need of a socket: small enough to be played by a test. */
export type Channel = {
  on<E extends keyof ServerToClient>(event: E, heard: ServerToClient[E]): void;
  onUp(heard: () => void): void;
  onDown(heard: () => void): void;
  /** Rejects with `LiveRefusal` when the server says no, with another error when it does not answer in time. */
  ask<E extends keyof ClientToServer>(event: E, message: Sends[E]['message']): Promise<Sends[E]['answer']>;
  open(): void;
  close(): void;
};

const ANSWER_WITHIN_MS = 10_000;

/** While a page is rendered on the server there is nobody to talk to: it shows what it shows before connecting. */
const SILENT: Channel = {
  on: () => undefined,
  onUp: () => undefined,
  onDown: () => undefined,
  ask: () => new Promise(() => undefined),
  open: () => undefined,
  close: () => undefined,
};

/**
 * A session that has ended looks like a lost connection. Anything that is asked as this page's person tells which of them it is; while
 * nobody answers, it is the connection.
 */
function lookWhose(): void {
  api(fetch)
    .get('/api/me')
    .catch(() => undefined);
}

/** WebSocket only: with several server processes, long polling would need sticky sessions. */
export function socketChannel(): Channel {
  if (typeof window === 'undefined') return SILENT;
  const socket: Socket<ServerToClient, ClientToServer> = io({
    transports: ['websocket'],
    autoConnect: false,
    reconnectionDelay: 500,
    reconnectionDelayMax: 8000,
    randomizationFactor: 0.5,
    auth: (tell) => tell({ person: whosePage.person }),
  });
  return {
    on: (event, heard) => void socket.on(event, heard as never),
    onUp: (heard) => void socket.on('connect', heard),
    onDown: (heard) => {
      socket.on('disconnect', (reason) => {
        heard();
        lookWhose();
        // The library gives up after a disconnect by the server; a restarting server must not end a day's work.
        if (reason === 'io server disconnect') socket.connect();
      });
      socket.on('connect_error', (error) => {
        heard();
        if (error.message === 'session.other-person') whosePage.lose();
        else lookWhose();
      });
    },
    ask: async (event, message) => {
      const answer = (await socket
        .timeout(ANSWER_WITHIN_MS)
        .emitWithAck(event, ...([message] as never))) as unknown as Ack<never>;
      if (!answer.ok) throw new LiveRefusal(answer.code, answer.title);
      return answer.value;
    },
    open: () => void socket.connect(),
    close: () => void socket.disconnect(),
  };
}
