import { chooseLocale } from '#lib/locale/choose-locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { leaveDevice } from '#lib/session/leave.ts';
import { chooseTheme, type Theme } from '#lib/theme/theme.ts';
import Keyboard from '@lucide/svelte/icons/keyboard';
import Languages from '@lucide/svelte/icons/languages';
import LogOut from '@lucide/svelte/icons/log-out';
import Monitor from '@lucide/svelte/icons/monitor';
import Moon from '@lucide/svelte/icons/moon';
import Store from '@lucide/svelte/icons/store';
import Sun from '@lucide/svelte/icons/sun';
import type { Icon } from '@orderdesk/ui';
import type { Desk } from './desk.svelte.ts';

type Setting = {
  readonly id: string;
  readonly part: 'theme' | 'desk' | 'leave';
  readonly label: string;
  readonly icon: Icon;
  /** Words it is found by besides, in both languages. */
  readonly keywords: string[];
  readonly checked?: boolean;
  readonly keys?: string;
  readonly run: () => void;
};

async function leave(personId: string): Promise<void> {
  const stays = await leaveDevice(personId).then(
    (left) => !left,
    () => false,
  );
  if (!stays) location.assign('/login');
}

/** What a person sets for themselves on the desk: one list for the account's menu and for the palette. */
export class PersonalSettings {
  theme = $state<Theme>('system');
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get list(): readonly Setting[] {
    const other = getLocale() === 'zh' ? 'en' : 'zh';
    const theme = (id: Theme, icon: Icon, label: string): Setting => ({
      id: `theme-${id}`,
      part: 'theme',
      label,
      icon,
      keywords: ['theme', '主题', '外观', id],
      checked: this.theme === id,
      run: () => {
        this.theme = id;
        chooseTheme(id);
      },
    });
    return [
      theme('system', Monitor, m.common_theme_system()),
      theme('light', Sun, m.common_theme_light()),
      theme('dark', Moon, m.common_theme_dark()),
      {
        id: 'language',
        part: 'desk',
        label: other === 'en' ? 'English' : '中文',
        icon: Languages,
        keywords: ['language', '语言', 'english', 'chinese', '中文', '英文'],
        run: () => void chooseLocale(other, true),
      },
      {
        id: 'shortcuts',
        part: 'desk',
        label: m.desk_shortcuts(),
        icon: Keyboard,
        keys: '?',
        keywords: ['keys', 'help', '快捷键', '帮助'],
        run: () => (this.#desk.helpOpen = true),
      },
      {
        id: 'shop',
        part: 'desk',
        label: m.common_to_shop(),
        icon: Store,
        keywords: ['shop', '商城'],
        run: () => location.assign('/'),
      },
      {
        id: 'sign-out',
        part: 'leave',
        label: m.desk_sign_out(),
        icon: LogOut,
        keywords: ['sign out', 'log out', '退出', '登出'],
        run: () => void leave(this.#desk.me.id),
      },
    ];
  }
}
