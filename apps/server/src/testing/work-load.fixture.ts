import type { OrderView, QuoteView } from '@orderdesk/contract';
import type { NewPerson } from '@orderdesk/store';
import { ADDRESS, client } from './desk.fixture.ts';

type Sent = { readonly who: string; readonly key: string; readonly quantity: number };

/** People who order and work on orders without a pause, and what they were told. */
export type WorkLoad = {
  /** The highest `rev` that was acknowledged, by order. */
  readonly acknowledged: ReadonlyMap<string, number>;
  /** Answers by status, 0 for a connection that ended. */
  readonly answers: ReadonlyMap<number, number>;
  /** The longest anybody has waited for an answer since this was read last, in ms. */
  takeLongest(): number;
  /** Where the product is to be found from now on. */
  moveTo(url: string): void;
  stop(): Promise<void>;
  /** The orders whose sender had not learnt whether they were taken when all stopped, sent again under their key: the status of each. */
  sendAgain(): Promise<number[]>;
};

/** As many as it takes for nobody to order more than one person may; only the first has credit. */
export const LOAD_PEOPLE: readonly Omit<NewPerson, 'email' | 'passwordHash'>[] = Array.from(
  { length: 60 },
  (_, n) => ({ id: `load${n}`, name: `load${n}`, kind: 'consumer' }),
);
const CUSTOMERS = ['dora', ...LOAD_PEOPLE.map(({ name }) => name)];
const QUANTITIES = [1, 2, 3, 4, 5];
/** As long as anybody waits here; above it, waiting counts as a fault. */
const PATIENCE_MS = 20_000;
const REST_MS = 150;
const AGAIN_MS = 400;

const kindOf = (who: string): string => (who === 'dora' ? 'dealer' : 'consumer');
/** The pause of a person, between one thing and the next. */
export const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function workLoad(url: string, workers = 6): Promise<WorkLoad> {
  const server = { url };
  const sessions = client(server);
  // So many come from one address: more at once would be told to come back.
  for (const who of [...CUSTOMERS, 'chen']) await sessions.signIn(who);
  const linesOf = (quantity: number) => [{ productId: `p${(quantity % 8) + 1}`, unitId: 'each', quantity }];
  /** What is asked while something is wrong must be the order itself, not its price. */
  const totals = new Map<string, number>();
  // A dealer is told other prices than consumers are.
  for (const who of CUSTOMERS.slice(0, 2))
    for (const quantity of QUANTITIES) {
      const asked = { lines: linesOf(quantity), delivery: 'standard', address: ADDRESS };
      const { body } = await sessions.call<QuoteView>(who, 'POST', '/api/quote', asked);
      totals.set(`${kindOf(who)}:${quantity}`, body.totals.total);
    }
  let isOn = true;
  let longest = 0;
  const waiting = new Set<number>();
  const acknowledged = new Map<string, number>();
  const answers = new Map<number, number>();
  const uncertain: Sent[] = [];

  async function timed<T>(work: () => Promise<{ status: number; body: T }>) {
    const begun = performance.now();
    waiting.add(begun);
    const late = new Promise<{ status: number; body: T }>((resolve) =>
      setTimeout(resolve, PATIENCE_MS, { status: -1, body: null as T }).unref(),
    );
    const answer = await Promise.race([work(), late]).catch(() => ({ status: 0, body: null as T }));
    waiting.delete(begun);
    longest = Math.max(longest, performance.now() - begun);
    answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1);
    return answer;
  }
  const learn = ({ status, body }: { status: number; body: OrderView }) => {
    if (status === 200 || status === 201)
      acknowledged.set(body.id, Math.max(body.rev, acknowledged.get(body.id) ?? 0));
    return status === 200 || status === 201;
  };
  const order = ({ who, key, quantity }: Sent) => {
    const payment = { method: who === 'dora' ? ('credit' as const) : ('cod' as const) };
    const expectedTotal = totals.get(`${kindOf(who)}:${quantity}`)!;
    const over = { lines: linesOf(quantity), payment, address: ADDRESS, note: '请周五前送到', expectedTotal };
    return sessions.place(who, over, key);
  };

  async function work(worker: number): Promise<void> {
    for (let n = 0; isOn; n += 1) {
      const sent = {
        who: CUSTOMERS[(worker + n * workers) % CUSTOMERS.length]!,
        key: `load-${process.pid}-${worker}-${n}`,
        quantity: QUANTITIES[n % 5]!,
      };
      let answer = await timed(() => order(sent));
      // As a browser does: the same again, under its key, until somebody answers.
      for (; isOn && !learn(answer); answer = await timed(() => order(sent))) await rest(AGAIN_MS);
      if (!learn(answer)) uncertain.push(sent);
      else if (n % 2 === 0) learn(await timed(() => sessions.send('chen', answer.body.id, 'approve')));
      else learn(await timed(() => sessions.send(sent.who, answer.body.id, 'cancel', { reason: '不要了' })));
      await rest(REST_MS);
    }
  }
  const running = Array.from({ length: workers }, (_, worker) => work(worker));

  return {
    acknowledged,
    answers,
    takeLongest() {
      const taken = Math.max(longest, ...[...waiting].map((begun) => performance.now() - begun));
      longest = 0;
      return taken;
    },
    moveTo(next) {
      // Their sessions outlive the process they were made by.
      server.url = next;
    },
    async stop() {
      isOn = false;
      await Promise.all(running);
    },
    async sendAgain() {
      const statuses: number[] = [];
      for (const sent of uncertain) {
        const answer = await order(sent);
        learn(answer);
        statuses.push(answer.status);
      }
      return statuses;
    },
  };
}
