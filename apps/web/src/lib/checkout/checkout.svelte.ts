import { adding, changeBook } from '#lib/address/address-book.ts';
import { addressErrors, contactErrors, emptyAddress, emptyContact } from '#lib/address/address-draft.ts';
import type { Api } from '#lib/api/client.ts';
import { explain } from '#lib/api/explain.ts';
import { ProblemError } from '#lib/api/problem-error.ts';
import type { CartLine, MeView, OrderView, PlaceOrder, QuoteView, SavedAddress } from '@orderdesk/contract';
import type { Address, Contact, DeliveryMethod, PaymentMethod } from '@orderdesk/domain';
import { forgetKey, keyFor } from './idempotency-key.ts';

type Deps = { api: Api; storage: Storage; requote: () => Promise<QuoteView | null> };

export const NEW_ADDRESS = 'new';

/** After these the totals or the lines may look different: they are asked anew before the customer decides again. */
const NEEDS_A_NEW_LOOK = /^(price|stock|quantity|product|unit|order)\./;

/** One order on its way: what was chosen, what is still missing, and the answer. Nothing typed is lost by a refusal. */
export class Checkout {
  addressId = $state(NEW_ADDRESS);
  address = $state.raw<Address>(emptyAddress());
  contact = $state.raw<Contact>(emptyContact());
  remember = $state(true);
  delivery = $state<DeliveryMethod>('standard');
  payment = $state<PaymentMethod | null>(null);
  note = $state('');
  sending = $state(false);
  /** Said above the button after a refusal. */
  refusal = $state<string | null>(null);
  /** Another total than the one agreed to: shown with the question whether to order all the same. */
  changedTotal = $state<{ before: number; now: number } | null>(null);
  #tried = $state(false);
  #serverErrors = $state.raw<ReadonlyMap<string, string>>(new Map());
  #saved: readonly SavedAddress[];
  #rev: number;
  #deps: Deps;

  constructor(me: MeView, deps: Deps) {
    this.#deps = deps;
    this.#saved = me.addresses;
    this.#rev = me.addressesRev;
    const usual = me.addresses.find(({ isDefault }) => isDefault) ?? me.addresses[0];
    if (usual) this.addressId = usual.id;
    this.contact = { name: me.person.name, phone: '' };
    this.payment = me.paymentMethods[0] ?? null;
  }

  isNew = $derived(this.addressId === NEW_ADDRESS);
  /** Errors stand beside the fields only after the first try to order: nobody is scolded for not having typed yet. */
  addressErrors = $derived.by(() => this.#shown('address', this.isNew ? addressErrors(this.address) : {}));
  contactErrors = $derived.by(() =>
    this.#shown('contact', this.isNew ? contactErrors(this.contact, this.address) : {}),
  );

  #shown<E extends Record<string, string | undefined>>(part: string, own: E): E {
    if (!this.#tried) return {} as E;
    const server = [...this.#serverErrors].filter(([path]) => path.startsWith(`${part}.`));
    return {
      ...Object.fromEntries(server.map(([path, text]) => [path.slice(part.length + 1), text])),
      ...own,
    };
  }

  /** Checks what was typed; true when it can be sent. */
  check(): boolean {
    this.#tried = true;
    if (!this.isNew) return true;
    return (
      Object.keys({ ...addressErrors(this.address), ...contactErrors(this.contact, this.address) }).length ===
      0
    );
  }

  /** Sends the order for the total that was shown. Null: refused, and `refusal` says why. */
  async submit(lines: readonly CartLine[], shownTotal: number): Promise<OrderView | null> {
    if (this.sending || !this.check() || this.payment === null) return null;
    const order = this.#order(lines, shownTotal, this.payment);
    this.sending = true;
    this.refusal = null;
    this.changedTotal = null;
    this.#serverErrors = new Map();
    try {
      const key = keyFor(order, this.#deps.storage);
      const placed = await this.#deps.api.post('/api/orders', order, { headers: { 'idempotency-key': key } });
      forgetKey(this.#deps.storage);
      if (this.isNew && this.remember) await this.#remember(order);
      return placed;
    } catch (error) {
      await this.#refused(error, shownTotal);
      return null;
    } finally {
      this.sending = false;
    }
  }

  #order(lines: readonly CartLine[], expectedTotal: number, method: PaymentMethod): PlaceOrder {
    const saved = this.#saved.find(({ id }) => id === this.addressId);
    return {
      lines: [...lines],
      address: saved?.address ?? this.address,
      contact: saved?.contact ?? this.contact,
      delivery: { method: this.delivery },
      payment: { method },
      expectedTotal,
      ...(this.note.trim() === '' ? {} : { note: this.note.trim() }),
    };
  }

  async #refused(error: unknown, shownTotal: number): Promise<void> {
    this.refusal = explain(error);
    if (!(error instanceof ProblemError)) return;
    this.#serverErrors = new Map(error.problem.errors?.map(({ path, message }) => [path, message]));
    if (!NEEDS_A_NEW_LOOK.test(error.code)) return;
    const total = (await this.#deps.requote())?.totals.total;
    if (total !== undefined && total !== shownTotal) this.changedTotal = { before: shownTotal, now: total };
  }

  /** The order stands whether or not its address could be kept for the next one. */
  async #remember({ address, contact }: PlaceOrder): Promise<void> {
    if (address === undefined) return;
    const book = { rev: this.#rev, addresses: this.#saved };
    await changeBook(this.#deps.api, book, adding({ address, contact, isDefault: false })).catch(
      () => undefined,
    );
  }
}
