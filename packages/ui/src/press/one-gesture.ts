/**
 * Whether the browser repeats the last press: the second click of a double click, or Enter held down. What acts once for one gesture
 * lets it pass. Clicks by keyboard and by assistive technology count as their own (`detail` 0).
 */
export const repeatsPress = (event: MouseEvent | KeyboardEvent): boolean =>
  event instanceof KeyboardEvent ? event.repeat && event.key === 'Enter' : event.detail > 1;
