import { money } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { WaitingOrder } from './waiting.svelte.ts';

type Asked = Pick<WaitingOrder, 'number' | 'waitsFor' | 'payment' | 'currency'>;

/** What is asked of the customer, with the order's number where it does not stand beside it. */
export const waitingSentence = ({ number, waitsFor, payment, currency }: Asked): string =>
  waitsFor === 'answer'
    ? m.waiting_answer_for({ number })
    : m.waiting_payment_for({ number, amount: money(payment?.outstanding ?? 0, currency) });

export const waitingWords = ({ waitsFor, payment, currency }: Omit<Asked, 'number'>): string =>
  waitsFor === 'answer'
    ? m.waiting_answer()
    : m.waiting_payment({ amount: money(payment?.outstanding ?? 0, currency) });

/** What the button that leads there says. */
export const waitingAction = ({ waitsFor }: Pick<Asked, 'waitsFor'>): string =>
  waitsFor === 'answer' ? m.waiting_to_answer() : m.waiting_to_payment();
