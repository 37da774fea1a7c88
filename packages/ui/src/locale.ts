import { getContext, setContext } from 'svelte';

export type UiLocale = 'zh' | 'en';

/** The company's time zone: times read the same for everybody, and the same on the server as in the browser. */
export const TIME_ZONE = 'Asia/Shanghai';

const KEY = Symbol('ui-locale');

/** The few words the components say by themselves. */
const WORDS = {
  zh: {
    close: '关闭',
    undo: '撤销',
    retry: '重试',
    loading: '正在加载',
    clear: '清空',
    more: '更多',
    noMatch: '没有符合的内容',
    required: '必填',
    notifications: '提示',
    tooLong: (max: number, over: number) => `最多 ${max} 个字，多了 ${over} 个`,
  },
  en: {
    close: 'Close',
    undo: 'Undo',
    retry: 'Try again',
    loading: 'Loading',
    clear: 'Clear',
    more: 'More',
    noMatch: 'Nothing matches',
    required: 'required',
    notifications: 'Notices',
    tooLong: (max: number, over: number) => `At most ${max} characters: ${over} too many`,
  },
} as const;

export type UiWords = { readonly [Word in keyof (typeof WORDS)['en']]: (typeof WORDS)[UiLocale][Word] };

/** Tells every component below which language to use. `read` is called at each use, so a changing locale is followed. */
export function provideLocale(read: () => UiLocale): void {
  setContext(KEY, read);
}

/** The locale provided above, else Chinese. Call while a component is set up; `words` and `locale` follow later changes. */
export function useLocale(): { readonly locale: UiLocale; readonly words: UiWords } {
  const read = getContext<(() => UiLocale) | undefined>(KEY) ?? ((): UiLocale => 'zh');
  return {
    get locale() {
      return read();
    },
    get words() {
      return WORDS[read()];
    },
  };
}
