import { on } from 'svelte/events';
import { createSubscriber } from 'svelte/reactivity';

/** A finger or a mouse button is down, or the click that it makes has not been handled yet. */
let pressed = false;

const watchPresses = createSubscriber((update) => {
  let end: ReturnType<typeof setTimeout> | undefined;
  const down = () => {
    clearTimeout(end);
    pressed = true;
    update();
  };
  const up = () => {
    clearTimeout(end);
    pressed = false;
    update();
  };
  // The click comes in the task of the release. A touch sends its mouse events, and moves the focus, after its own.
  const afterClick = () => {
    clearTimeout(end);
    end = setTimeout(up);
  };
  const capture = { capture: true, passive: true };
  const offs = [
    on(document, 'pointerdown', down, capture),
    on(document, 'mousedown', down, capture),
    on(document, 'pointerup', afterClick, capture),
    on(document, 'mouseup', afterClick, capture),
    on(document, 'pointercancel', afterClick, capture),
    on(document, 'dragend', afterClick, capture),
    on(window, 'blur', afterClick),
  ];
  return () => {
    clearTimeout(end);
    pressed = false;
    for (const off of offs) off();
  };
});

/**
 * A value that stands still while somebody presses: what takes room on the page (the row of an error, which comes and goes when a
 * field loses the focus) must not move the button away from under the finger that leaves the field for it. `current` is the value as
 * it was when the press began, and the present one once its click has been handled.
 */
export function heldWhilePressed<T>(value: () => T): { readonly current: T } {
  let shown: { readonly value: T } | null = null;
  const current = $derived.by(() => {
    watchPresses();
    const now = value();
    if (!pressed || shown === null) shown = { value: now };
    return shown.value;
  });
  return {
    get current() {
      return current;
    },
  };
}
