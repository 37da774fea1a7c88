import { adding, changeBook, usualOf } from '#lib/address/address-book.ts';
import { addressErrors, contactErrors, countryProblem, emptyAddress } from '#lib/address/address-draft.ts';
import type { Api } from '#lib/api/client.ts';
import { explain } from '#lib/api/explain.ts';
import { ProblemError } from '#lib/api/problem-error.ts';
import type { Cart } from '#lib/cart/cart.svelte.ts';
import { Quote } from '#lib/cart/quote.svelte.ts';
import type { MeView, OrderView, PlaceOrder, QuoteView } from '@orderdesk/contract';
import {
  type Address,
  type AddressDoubt,
  addressDoubts,
  type Contact,
  type DeliveryMethod,
  type PaymentMethod,
} from '@orderdesk/domain';
import { untrack } from 'svelte';
import { CheckoutDrafts } from './checkout-draft.ts';
import { forgetKey, keyFor } from './idempotency-key.ts';

type Deps = {
  api: Api;
  storage: Storage;
  cart: Pick<Cart, 'lines' | 'rev' | 'catchUp'>;
  /** Told when a new address was kept with the account. */
  addressKept?: () => Promise<unknown>;
};

export const NEW_ADDRESS = 'new';

/** What the customer agrees to: the sum, and the day the goods should be there. */
type Promised = { readonly total: number; readonly expectedAt: string | null };

const placeOf = ({ country, region, city, district, street, postcode }: Address): string =>
  JSON.stringify([country, region, city, district, street, postcode]);

const keyOf = ({ field, facts }: AddressDoubt): string => JSON.stringify([field, facts]);

/** After these the totals or the lines may look different: they are asked anew before the customer decides again. */
const NEEDS_A_NEW_LOOK = /^(price|stock|quantity|product|unit|order|lines|delivery)\./;

/** Of what is written with the order, characters. */
export const LONGEST_NOTE = 1000;

/** One order on its way: what was chosen, what it costs, what is still missing, and the answer. Nothing typed is lost by a refusal. */
export class Checkout {
  addressId = $state(NEW_ADDRESS);
  address = $state.raw<Address>(emptyAddress());
  remember = $state(true);
  delivery = $state<DeliveryMethod>('standard');
  payment = $state<PaymentMethod | null>(null);
  note = $state('');
  sending = $state(false);
  /** Said above the button after a refusal. */
  refusal = $state<string | null>(null);
  /** Other than what the customer saw when they pressed: shown with the question whether to order all the same. */
  changed = $state.raw<{ readonly before: Promised; readonly now: Promised } | null>(null);
  #asked = $state.raw<{ readonly place: string; readonly doubts: readonly AddressDoubt[] } | null>(null);
  /** The number of the order that another tab or device has made of this cart. */
  orderedAs = $state<string | null>(null);
  readonly quote: Quote;
  /** The customer has been shown what it costs: from then on they can agree to it. */
  answered = $state(false);
  #seen: Promised | null = null;
  #tried = $state(false);
  #typed = $state.raw<Contact | null>(null);
  #serverErrors = $state.raw<ReadonlyMap<string, string>>(new Map());
  #me: () => MeView;
  #deps: Deps;
  #drafts: CheckoutDrafts;

  constructor(me: () => MeView, deps: Deps) {
    this.#me = me;
    this.#deps = deps;
    const { person, addresses, paymentMethods } = me();
    this.#drafts = new CheckoutDrafts(deps.storage, person.id);
    const usual = usualOf(addresses);
    const draft = this.#drafts.read();
    const known = draft.addressId === NEW_ADDRESS || addresses.some(({ id }) => id === draft.addressId);
    this.addressId = (known ? draft.addressId : usual?.id) ?? NEW_ADDRESS;
    this.address = draft.address ?? emptyAddress();
    this.#typed = draft.contact ?? null;
    this.remember = draft.remember ?? true;
    this.delivery = draft.delivery ?? 'standard';
    this.payment = paymentMethods.find((method) => method === draft.payment) ?? paymentMethods[0] ?? null;
    this.note = draft.note ?? '';
    this.quote = new Quote(deps.api, () => ({
      lines: deps.cart.lines,
      delivery: this.delivery,
      destination: this.#known.address,
    }));
  }

  /** Who receives the goods at a new address, or collects them: whoever usually does, until another is typed. */
  get contact(): Contact {
    const { person, addresses } = this.#me();
    return this.#typed ?? usualOf(addresses)?.contact ?? { name: person.name, phone: '' };
  }
  set contact(typed: Contact) {
    this.#typed = typed;
  }
  isNew = $derived(this.addressId === NEW_ADDRESS);
  collected = $derived(this.delivery === 'pickup');
  /** The address that is chosen or being typed, whether or not the goods are sent to it. */
  #known = $derived.by<{ address: Address; contact: Contact }>(
    () =>
      this.#me().addresses.find(({ id }) => id === this.addressId) ?? {
        address: this.address,
        contact: this.contact,
      },
  );
  /** Where to and to whom; null where the goods are collected. */
  #to = $derived(this.collected ? null : this.#known);
  /** Where a newly typed address is. */
  #place = $derived(this.isNew && this.#to ? placeOf(this.#to.address) : null);
  /** What is doubtful about a new address, asked about when it was to be sent; sent once more as it stands, it is ordered. */
  doubts = $derived(this.#asked?.place === this.#place ? (this.#asked?.doubts ?? []) : []);
  #receiver = $derived(this.#to?.contact ?? this.contact);
  #wrong = $derived({
    address: this.#to ? addressErrors(this.#to.address) : {},
    contact: contactErrors(this.#receiver, this.#to?.address),
  });
  /** Errors stand beside the fields only after the first try to order: nobody is scolded for not having typed yet. */
  addressErrors = $derived.by(() => this.#shown('address', this.#wrong.address));
  contactErrors = $derived.by(() => this.#shown('contact', this.#wrong.contact));
  /** Why nothing can be sent where it should go, said before anything is pressed. */
  noDelivery = $derived(this.#to && countryProblem(this.#to.address.country));
  /** Something about the lines, the way or the place keeps this order from being placed, whatever else is filled in. */
  blocked = $derived.by(
    () =>
      this.quote.error !== null ||
      this.noDelivery !== null ||
      this.quote.view?.limit !== undefined ||
      (this.quote.view?.lines.some(({ issue }) => issue !== null) ?? false),
  );

  #shown<E extends Record<string, string | undefined>>(part: string, own: E): E {
    if (!this.#tried) return {} as E;
    const server = [...this.#serverErrors].filter(([path]) => path.startsWith(`${part}.`));
    return {
      ...Object.fromEntries(server.map(([path, text]) => [path.slice(part.length + 1), text])),
      ...own,
    };
  }

  /** To be called in an effect: asks what it costs whenever something changes, and remembers what the customer was shown. */
  follow(): () => void {
    const end = this.quote.follow();
    const { view } = this.quote;
    if (!view) return end;
    untrack(() => (this.#seen = this.#promised(view)));
    this.answered = true;
    return end;
  }

  /** To be called in an effect: keeps what was filled in. */
  keepDraft(): void {
    const { addressId, address, remember, delivery, payment, note } = this;
    const [contact, draft] = [this.#typed, { addressId, address, remember, delivery, note }];
    this.#drafts.keep({ ...draft, ...(contact && { contact }), ...(payment && { payment }) });
  }

  /** Checks what was typed; true when it can be sent. */
  check(): boolean {
    this.#tried = true;
    const wrong = Object.keys({ ...this.#wrong.address, ...this.#wrong.contact });
    return wrong.length === 0 && this.note.length <= LONGEST_NOTE;
  }

  /** Sends the order for what was shown. Null: not placed, and `refusal`, `changed`, `doubts` or `orderedAs` says why. */
  async submit(): Promise<OrderView | null> {
    if (this.sending || !this.check() || this.payment === null) return null;
    this.sending = true;
    this.refusal = null;
    this.changed = null;
    this.#serverErrors = new Map();
    try {
      const agreed = this.#seen;
      if (await this.#isDoubtful()) return null;
      const view = await this.quote.settled();
      if (!view) {
        if (this.quote.error) this.refusal = explain(this.quote.error);
        return null;
      }
      if (this.blocked || !agreed || !this.#stands(agreed, view)) return null;
      return await this.#send(this.#order(agreed, this.payment), agreed);
    } finally {
      this.sending = false;
    }
  }

  /** Asks once about everything that is doubtful about a new address. */
  async #isDoubtful(): Promise<boolean> {
    const place = this.#place;
    if (place === null || !this.#to) return false;
    const doubts = await addressDoubts(this.#to.address);
    const known = this.#asked?.doubts.map(keyOf) ?? [];
    if (doubts.every((doubt) => known.includes(keyOf(doubt)))) return false;
    this.#asked = { place, doubts };
    return true;
  }

  async #send(order: PlaceOrder, agreed: Promised): Promise<OrderView | null> {
    const isNew = this.isNew && !this.collected;
    try {
      const key = keyFor(order, this.#deps.storage);
      const placed = await this.#deps.api.post('/api/orders', order, { headers: { 'idempotency-key': key } });
      forgetKey(this.#deps.storage);
      this.#drafts.forget();
      if (isNew && this.remember) await this.#remember(order);
      return placed;
    } catch (error) {
      await this.#refused(error, agreed);
      return null;
    }
  }

  #promised({ totals, delivery }: QuoteView): Promised {
    const option = delivery.find(({ method }) => method === this.delivery);
    return { total: totals.total, expectedAt: option?.expectedAt ?? null };
  }

  /** Whether an answer is what the customer agreed to; if not, they are asked. */
  #stands(agreed: Promised, view: QuoteView): boolean {
    const now = this.#promised(view);
    const same = now.total === agreed.total && now.expectedAt === agreed.expectedAt;
    if (!same) this.changed = { before: agreed, now };
    return same;
  }

  #order({ total, expectedAt }: Promised, method: PaymentMethod): PlaceOrder {
    const { lines, rev } = this.#deps.cart;
    return {
      lines: [...lines],
      ...(this.#to ? { address: this.#to.address } : {}),
      contact: this.#receiver,
      delivery: { method: this.delivery, ...(expectedAt === null ? {} : { expectedAt }) },
      payment: { method },
      expectedTotal: total,
      ...(this.note.trim() === '' ? {} : { note: this.note.trim() }),
      cart: { rev },
    };
  }

  async #refused(error: unknown, agreed: Promised): Promise<void> {
    this.refusal = explain(error);
    if (!(error instanceof ProblemError)) return;
    this.#serverErrors = new Map(error.problem.errors?.map(({ path, message }) => [path, message]));
    const { number } = error.problem.facts ?? {};
    if (error.code === 'cart.ordered' && typeof number === 'string') {
      this.orderedAs = number;
      this.#drafts.forget();
      forgetKey(this.#deps.storage);
    }
    if (error.code.startsWith('cart.')) return this.#deps.cart.catchUp();
    if (!NEEDS_A_NEW_LOOK.test(error.code)) return;
    const view = await this.quote.refresh();
    if (view && !this.blocked) this.#stands(agreed, view);
  }

  /** The order stands whether or not its address could be kept for the next one. */
  async #remember({ address, contact }: PlaceOrder): Promise<void> {
    if (!address) return;
    const { addressesRev: rev, addresses } = this.#me();
    try {
      await changeBook(this.#deps.api, { rev, addresses }, adding({ address, contact, isDefault: false }));
      await this.#deps.addressKept?.();
    } catch {
      // They may type it once more.
    }
  }
}
