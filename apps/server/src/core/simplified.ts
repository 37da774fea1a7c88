import { Converter } from 'opencc-js/t2cn';

const HAN = /\p{Script=Han}/u;
type Convert = (text: string) => string;

/** Each character by itself, remembered: texts of a whole catalogue go through it. */
const single = Converter({ from: 't', to: 'cn' }) as Convert;
const characters = new Map<string, string>();
/** Characters of Hong Kong that the conversion leaves as they are. */
const OURS: Readonly<Record<string, string>> = { 枱: '台', 樽: '瓶' };

/** 無線 → 无线: the same text in simplified characters, character by character, so that every part of it stays where it is. */
export function simplified(text: string): string {
  if (!HAN.test(text)) return text;
  let result = '';
  for (const character of text) {
    let simple = characters.get(character);
    if (simple === undefined) {
      simple = HAN.test(character) ? single(OURS[character] ?? character) : character;
      characters.set(character, simple);
    }
    result += simple;
  }
  return result;
}

let words: Convert | undefined;

/** What the same things are called in Hong Kong, in Taiwan and in the house next door; in simplified characters. */
const CALLED: Readonly<Record<string, string>> = {
  排插: '插线板',
  插排: '插线板',
  拖线板: '插线板',
  拖板: '插线板',
  延长线: '插线板',
  面纸: '抽纸',
  面巾纸: '抽纸',
  尿袋: '充电宝',
  行动电源: '充电宝',
  叉电: '充电',
  耳筒: '耳机',
  镭射: '激光',
  胶纸: '胶带',
  萤光笔: '荧光笔',
  影印纸: '复印纸',
  计数机: '计算器',
  计算机器: '计算器',
  士巴拿: '扳手',
  螺丝批: '螺丝刀',
  起子: '螺丝刀',
  灯胆: '灯泡',
  滑鼠: '鼠标',
  萤幕: '显示器',
  屏幕: '显示器',
  硬碟: '硬盘',
  垃圾胶袋: '垃圾袋',
  告示贴: '便利贴',
};
const IS_CALLED = new RegExp(Object.keys(CALLED).join('|'), 'gu');

/** 滑鼠 → 鼠标, 排插 → 插线板: the words that people elsewhere use, as they are said here, in simplified characters. */
export function mainlandWords(text: string): string {
  if (!HAN.test(text)) return text;
  words ??= Converter({ from: 'twp', to: 'cn' }) as Convert;
  return simplified(words(text)).replace(IS_CALLED, (word) => CALLED[word] ?? word);
}
