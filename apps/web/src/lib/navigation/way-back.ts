/** What of the browser's history is looked at. */
type History = Pick<Navigation, 'currentEntry' | 'entries'>;

/**
 * The step of the history, before the page that is shown, at which one last looked at such a page; null where one came straight here. It
 * survives reloads. Going there brings its filter and its place back, which its address alone would not.
 */
export function lastLookedAt(history: History, isList: (url: URL) => boolean): NavigationHistoryEntry | null {
  const here = history.currentEntry?.index ?? 0;
  return (
    history
      .entries()
      .slice(0, here)
      .findLast(({ url }) => url !== null && isList(new URL(url))) ?? null
  );
}

/** Goes back to where one last looked at such a page; answers false where there is none, or where the browser cannot tell. */
export function goBackTo(isList: (url: URL) => boolean): boolean {
  // Not every browser has it yet.
  const history: Navigation | undefined = globalThis.navigation;
  const entry = history && lastLookedAt(history, isList);
  if (!entry) return false;
  void history.traverseTo(entry.key);
  return true;
}
