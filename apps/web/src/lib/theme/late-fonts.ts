/**
 * Where a machine has no Chinese font, Chromium keeps text as it was first drawn (as boxes) although the slice of the web font
 * that has its characters arrives later: its cache of shaped words belongs to the list of families. So with each arrival the
 * list gets another, meaningless name at its end. Machines with a Chinese font load no slice, and nothing happens.
 */
export function redrawForLateFonts(): () => void {
  const root = document.documentElement;
  const families = getComputedStyle(root).getPropertyValue('--font-sans').trim();
  let arrivals = 0;
  const redraw = () => root.style.setProperty('--font-sans', `${families}, arrived-${++arrivals}`);
  const chinese = () => [...document.fonts].some(({ status }) => status === 'loaded');
  if (chinese()) redraw();
  document.fonts.addEventListener('loadingdone', redraw);
  return () => document.fonts.removeEventListener('loadingdone', redraw);
}
