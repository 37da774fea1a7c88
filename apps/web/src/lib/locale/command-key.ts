/** The key that goes with Enter or K on this machine, as its keyboard names it. Where nobody can tell: `Ctrl`. */
export const commandKey = (): string =>
  typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
