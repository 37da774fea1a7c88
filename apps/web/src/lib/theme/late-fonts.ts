/**
 * A slice of the web font is only loaded where no font of the machine has the Chinese characters. There the web font goes
 * before the system's, behind the one for letters and figures: Chromium keeps words as first drawn (as boxes) in a cache that belongs to the leading system font, and
 * would not draw them again when the slice arrives.
 */
export function preferLoadedFont(): () => void {
  const FAMILY = 'Noto Sans SC Variable';
  const root = document.documentElement;
  const families = getComputedStyle(root).getPropertyValue('--font-sans').trim();
  const prefer = () => {
    const arrived = [...document.fonts].some(
      ({ family, status }) => family.includes(FAMILY) && status === 'loaded',
    );
    if (arrived) root.style.setProperty('--font-sans', behindLetters(families, FAMILY));
  };
  prefer();
  document.fonts.addEventListener('loadingdone', prefer);
  return () => document.fonts.removeEventListener('loadingdone', prefer);
}

/** The families with `family` right behind the one for letters and figures. */
export function behindLetters(families: string, family: string): string {
  const all = families.split(',').map((each) => each.trim());
  const letters = all.findLastIndex((each) => each.includes('Inter'));
  return [...all.slice(0, letters + 1), `'${family}'`, ...all.slice(letters + 1)].join(', ');
}
