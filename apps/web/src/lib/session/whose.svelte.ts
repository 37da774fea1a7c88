import { GUEST, PERSON_COOKIE } from '@orderdesk/contract';

/**
 * Whose page this is. A page is rendered for one person or a guest; everything it asks says so, and when another person's session is
 * there by now, it says that and does nothing else until it is looked at anew. Only ever written in the browser: while pages are
 * rendered on the server, each belongs to the session of its request.
 */
class WhosePage {
  /** Null until the page has come to life in a browser. */
  person: string | null = null;
  /** Somebody else is signed in: what the server said of it, null where only the cookie tells. */
  lost = $state.raw<{ readonly text: string | null } | null>(null);
  /** To the other pages of this browser: somebody signed in or out. */
  #others: BroadcastChannel | null = null;

  /** The page is this person's from now on: it was just made for them, or they have just signed in on it. */
  belongsTo(personId: string | null): void {
    this.person = personId ?? GUEST;
    this.lost = null;
    this.#others?.postMessage(null);
  }

  /** Has `look` called whenever another page of this browser may have changed hands, and tells the others that this one did. */
  watchOthers(look: () => void): () => void {
    const channel = new BroadcastChannel('orderdesk.person');
    channel.onmessage = look;
    channel.postMessage(null);
    this.#others = channel;
    return () => {
      channel.close();
      this.#others = null;
    };
  }

  lose(text: string | null = null): void {
    this.lost ??= { text };
  }

  /** Whether somebody else is signed in by now, as far as the cookie tells. */
  isAnothers(cookies: string = document.cookie): boolean {
    const now = cookies
      .split('; ')
      .find((cookie) => cookie.startsWith(`${PERSON_COOKIE}=`))
      ?.slice(PERSON_COOKIE.length + 1);
    return this.person !== null && now !== undefined && now !== this.person;
  }
}

export const whosePage = new WhosePage();
