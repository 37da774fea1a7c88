import type { BeforeNavigate } from '$app/navigation';

/** Forms on screen, each saying whether something is typed in it that would be lost. */
const forms = new Set<() => boolean>();

/**
 * For a form that keeps no draft: as long as its component stands and `isTyped` says so, whoever leaves the page, by a link or by closing
 * it, is asked first. Called while a component is made.
 */
export function holdUnsaved(isTyped: () => boolean): void {
  $effect(() => {
    forms.add(isTyped);
    return () => void forms.delete(isTyped);
  });
}

/** Keeps a page that holds something unsaved, unless the person says that it may be lost; of a closing tab the browser asks itself. */
export function askBeforeLeaving(
  { willUnload, cancel }: Pick<BeforeNavigate, 'willUnload' | 'cancel'>,
  mayLose: () => boolean,
): void {
  if (![...forms].some((isTyped) => isTyped())) return;
  if (willUnload || !mayLose()) cancel();
}
