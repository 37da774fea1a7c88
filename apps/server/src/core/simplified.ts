import { Converter } from 'opencc-js/t2cn';

const HAN = /\p{Script=Han}/u;
type Convert = (text: string) => string;

/** Each character by itself, remembered: texts of a whole catalogue go through it. */
const single = Converter({ from: 't', to: 'cn' }) as Convert;
const characters = new Map<string, string>();

/** 無線 → 无线: the same text in simplified characters, character by character, so that every part of it stays where it is. */
export function simplified(text: string): string {
  if (!HAN.test(text)) return text;
  let result = '';
  for (const character of text) {
    let simple = characters.get(character);
    if (simple === undefined) {
      simple = HAN.test(character) ? single(character) : character;
      characters.set(character, simple);
    }
    result += simple;
  }
  return result;
}

let words: Convert | undefined;

/** 滑鼠 → 鼠标: the words that people in Taiwan use, as they are said on the mainland, in simplified characters. */
export function mainlandWords(text: string): string {
  if (!HAN.test(text)) return text;
  words ??= Converter({ from: 'twp', to: 'cn' }) as Convert;
  return words(text);
}
