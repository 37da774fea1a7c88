/** Marks what takes the focus when something inside it had it and is gone: `data-focus-home`, and focusable. */
const HOME = '[data-focus-home]';

const isGone = (element: HTMLElement): boolean => !element.isConnected || element.matches(':disabled');

function homesAround(element: Element): HTMLElement[] {
  const homes: HTMLElement[] = [];
  for (
    let at = element.closest<HTMLElement>(HOME);
    at;
    at = at.parentElement?.closest<HTMLElement>(HOME) ?? null
  )
    homes.push(at);
  return homes;
}

/**
 * Never lets the focus fall to the body when what had it goes away: a button that did its work, a form that was sent, a dialog whose
 * opener is gone. It goes to the nearest home that is still there. Whoever moves the focus on purpose is faster and wins; a click beside
 * everything stays what it is. Returns what ends it.
 */
export function keepFocus(document: Document = globalThis.document): () => void {
  let last: HTMLElement | null = null;
  let homes: HTMLElement[] = [];
  let asked = false;

  function look(): void {
    asked = false;
    const active = document.activeElement;
    if (active && active !== document.body && active.isConnected) return;
    if (!last || !isGone(last)) return;
    const home = homes.find((one) => one.isConnected) ?? document.querySelector<HTMLElement>(HOME);
    home?.focus({ preventScroll: true });
  }

  function ask(): void {
    if (asked) return;
    asked = true;
    requestAnimationFrame(look);
  }

  function onfocusin({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    last = target;
    const around = homesAround(target);
    // A dialog stands outside: what was behind it stays where the focus belongs.
    if (around.length > 0) homes = around;
  }

  const watching = new MutationObserver(ask);
  watching.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', onfocusin);
  document.addEventListener('focusout', ask);
  return () => {
    watching.disconnect();
    document.removeEventListener('focusin', onfocusin);
    document.removeEventListener('focusout', ask);
  };
}
