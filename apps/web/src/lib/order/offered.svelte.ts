import type { FormDraft } from '#lib/components/offer-form/form-draft.ts';
import { sentAtOnce } from '#lib/components/offer-form/sent-at-once.ts';
import type { Drafts } from '#lib/drafts/drafts.svelte.ts';
import type { Offer, OrderView } from '@orderdesk/contract';
import { eventKeys, isLetterOf } from './event-keys.ts';
import type { OpenOrder } from './open-order.svelte.ts';
import type { PressGuard } from './press-guard.ts';

/** `me`: who presses. */
type Around = { readonly drafts: Drafts; readonly guard: PressGuard; readonly me: { readonly id: string } };
type Tells = {
  /** An event was accepted; `after`: the order as it stands by it, `decided`: it has moved on. */
  readonly done?: (offer: Offer, after: OrderView, decided: boolean) => void;
  /** What was pressed is known here but not allowed now. */
  readonly blocked?: (offer: Offer) => void;
  /** The letter that decided the order before was pressed on one that nobody can have looked at yet. */
  readonly unread?: (offer: Offer) => void;
};
/** A press of a button or key; `again`: the browser says that it repeats the last one; `key`: a letter that means this event everywhere. */
type Press = { readonly again?: boolean; readonly withForm?: boolean; readonly key?: string };

/**
 * What may be done to the order on screen: its events with their keys, the one whose form is open, and sending. Buttons, keys and the
 * palette all press here, so that an event does the same wherever it is chosen.
 */
export class Offered {
  readonly opened: OpenOrder;
  #form = $state<string | null>(null);
  readonly #around: Around;
  readonly #tells: Tells;

  /** Likeliest first; what ends an order never is. */
  readonly allowed = $derived.by(
    () =>
      this.opened.order?.offers
        .filter((offer) => offer.allowed)
        .toSorted((a, b) => Number(a.tone === 'bad') - Number(b.tone === 'bad')) ?? [],
  );
  readonly blocked = $derived.by(() => this.opened.order?.offers.filter((offer) => !offer.allowed) ?? []);
  readonly keys = $derived.by(() =>
    eventKeys(
      this.allowed.map(({ event }) => event),
      this.blocked.map(({ event }) => event),
    ),
  );
  /** The offer whose form is open, as the server offers it now; allowed or not any more. */
  readonly filling = $derived.by(
    () => this.opened.order?.offers.find(({ event }) => event === this.form) ?? null,
  );
  /** What was typed into a form whose event is gone. */
  readonly leftOver = $derived.by(() => {
    const id = this.opened.order?.id;
    if (!id || !this.form || this.filling) return null;
    return this.#around.drafts.of(id, this.form)?.typed ?? {};
  });

  constructor(opened: OpenOrder, around: Around, tells: Tells = {}) {
    this.opened = opened;
    this.#around = around;
    this.#tells = tells;
  }

  /** The event whose form is open. */
  get form(): string | null {
    return this.#form;
  }

  /** What this event is sent with at one press; null: its form is asked first. */
  atOnce(offer: Offer): Record<string, unknown> | null {
    return sentAtOnce(offer, this.opened.order ?? { shipments: [] });
  }

  /** Does the event take more than it needs, to be given before it is sent? */
  takesMore(offer: Offer): boolean {
    return this.atOnce(offer) !== null && offer.form.some(({ required }) => !required);
  }

  press(offer: Offer, { again = false, withForm = false, key }: Press = {}): void {
    const takes = this.#around.guard.takes({ again, key });
    if (takes === 'no' || this.opened.sending !== null || !offer.allowed) return;
    if (takes === 'unread') return void this.#tells.unread?.(offer);
    const data = withForm ? null : this.atOnce(offer);
    if (data) void this.#sendAtOnce(offer, data);
    else this.#show(this.form === offer.event ? null : offer.event);
  }

  /** Presses the event of this key; one that is not allowed says why. Answers whether there is one. */
  pressKey(letter: string, press: Press): boolean {
    const offer = this.opened.order?.offers.find(({ event }) => this.keys.get(event) === letter);
    if (offer?.allowed)
      this.press(offer, isLetterOf(offer.event, letter) ? { ...press, key: letter } : press);
    else if (offer) this.#tells.blocked?.(offer);
    return offer !== undefined;
  }

  /** What the order asks for besides the press is asked for where it can be given. */
  async #sendAtOnce(offer: Offer, data: Record<string, unknown>): Promise<void> {
    await this.send(offer, data);
    const { refused, movedOn } = this.opened;
    if (refused?.at === offer.event && !movedOn && offer.form.length > 0) this.#show(offer.event);
  }

  async send(offer: Offer, data: Record<string, unknown>): Promise<void> {
    const before = this.opened.order;
    const after = before && (await this.opened.send(offer.event, data));
    if (!after) return;
    this.#around.drafts.forget(before.id, offer.event);
    this.#show(null);
    const isDecided = !corrects(offer) && stagesOf(after) !== stagesOf(before);
    this.#tells.done?.(offer, after, !after.open || (isDecided && !isInHand(after, this.#around.me.id)));
  }

  /** Closes the form; what was typed is kept. */
  leaveForm(): void {
    this.#show(null);
  }

  #show(form: string | null): void {
    if (this.#form !== null) this.opened.endForm(this.#form);
    this.#form = form;
    if (form !== null) this.opened.beginForm(form);
  }

  discardForm(): void {
    if (this.opened.order && this.form) this.#around.drafts.forget(this.opened.order.id, this.form);
    this.#show(null);
  }

  /** What was typed into this event's form and not sent. */
  draftOf(offer: Offer): FormDraft | undefined {
    const id = this.opened.order?.id;
    if (!id) return undefined;
    const { drafts } = this.#around;
    return {
      read: () => drafts.of(id, offer.event),
      keep: (typed) => drafts.keep(id, offer.event, typed),
      forget: () => drafts.forget(id, offer.event),
    };
  }

  /** Tells that this order has come up by itself, in the place of one that is decided. */
  cameUp(): void {
    this.#around.guard.cameUp();
  }

  /** Tells that other events are offered now than a moment ago: what lies under the finger has changed. */
  offersChanged(): void {
    this.#around.guard.changed();
  }
}

/** What puts an order right decides nothing of what it waits for, whatever is to be done anew by it. */
const corrects = ({ form }: Offer): boolean =>
  form.some(({ type, required }) => type === 'change' && required === true);

/** Whoever has begun with a parcel has it in their hands until it leaves: the next step is theirs, too. */
const isInHand = ({ shipments }: Pick<OrderView, 'shipments'>, meId: string): boolean =>
  shipments.some(({ step, worker }) => (step === 'picking' || step === 'packed') && worker?.id === meId);

const stagesOf = ({ stages }: { stages: readonly { id: string }[] }): string =>
  stages.map(({ id }) => id).join();
