import { describe, expect, it } from 'vitest';
import { focusOf, SHORTCUT_HELP, shortcutOf } from './shortcuts.ts';

const press = (key: string, over: Partial<KeyboardEvent> = {}) => ({
  key,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  ...over,
});

describe('shortcuts', () => {
  it.each([
    ['j', 'next'],
    ['J', 'next'],
    ['k', 'previous'],
    ['c', 'claim'],
    ['Enter', 'open'],
    ['Escape', 'close'],
    ['/', 'search'],
    ['?', 'help'],
  ])('%s means %s', (key, does) => {
    expect(shortcutOf(press(key), 'free')).toBe(does);
  });

  it('the palette opens from anywhere, with either modifier', () => {
    expect(shortcutOf(press('k', { metaKey: true }), 'typing')).toBe('palette');
    expect(shortcutOf(press('K', { ctrlKey: true }), 'free')).toBe('palette');
  });

  it('never takes letters from someone who types, nor the browser’s own keys', () => {
    expect(shortcutOf(press('c'), 'typing')).toBeNull();
    expect(shortcutOf(press('Escape'), 'typing')).toBeNull();
    expect(shortcutOf(press('c', { ctrlKey: true }), 'free')).toBeNull();
    expect(shortcutOf(press('r', { metaKey: true }), 'free')).toBeNull();
  });

  it('leaves Enter and arrows to a focused control', () => {
    expect(shortcutOf(press('Enter'), 'control')).toBeNull();
    expect(shortcutOf(press('ArrowDown'), 'control')).toBeNull();
    expect(shortcutOf(press('c'), 'control')).toBe('claim');
  });

  it('the help lists only keys that do what it says', () => {
    const NAMES: Record<string, string> = { '↓': 'ArrowDown', '↑': 'ArrowUp', '↵': 'Enter', Esc: 'Escape' };
    for (const { keys, does } of SHORTCUT_HELP) {
      for (const key of keys) {
        if (key === '⌘ K') expect(shortcutOf(press('k', { metaKey: true }), 'free')).toBe(does);
        else expect(shortcutOf(press(NAMES[key] ?? key), 'free')).toBe(does);
      }
    }
  });

  it('knows where the focus is', () => {
    document.body.innerHTML =
      '<input id="text"><input id="box" type="checkbox"><button id="button"><i id="icon"></i></button><div data-list><a id="row">x</a></div><p id="p"></p><div role="dialog"><button id="inside"></button></div>';
    const at = (id: string) => focusOf(document.getElementById(id));
    expect(['text', 'box', 'button', 'icon', 'row', 'p', 'inside'].map(at)).toEqual([
      'typing',
      'free',
      'control',
      'control',
      'free',
      'free',
      'typing',
    ]);
  });
});
