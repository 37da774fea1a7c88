/**
 * The letters of the events people know: the same in both languages and in every order, so that fingers can learn them. None of them moves
 * about the desk (`NAVIGATION_KEYS`), and no two events share one: what was pressed for one order never means something else at the next.
 */
const LETTERS: Readonly<Record<string, string>> = {
  approve: 'p',
  ask: 'q',
  sendBack: 'b',
  reject: 'x',
  startReview: 'w',
  answer: 'y',
  startPicking: 'g',
  finishPacking: 'f',
  ship: 's',
  confirmDelivery: 'd',
  confirmPayment: 'm',
  confirmRefund: 'u',
  returnExcess: 'e',
  confirmReceipt: 't',
  resolveProblem: 'v',
  applyChange: 'h',
  declineChange: 'z',
  reportProblem: 'i',
  cancel: 'l',
};
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

const letterOf = (event: string): string | undefined =>
  Object.hasOwn(LETTERS, event) ? LETTERS[event] : undefined;

/** Does this letter mean this event at every order? A digit may move on with the events beside it. */
export const isLetterOf = (event: string, letter: string): boolean => letterOf(event) === letter;

/** A number that stays the same for a name. */
const numberOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum * 31 + letter.codePointAt(0)!, 7) % 9973;

/**
 * The key of each of these events. One nobody has chosen a letter for gets a digit by its name, which moves on only where two want the
 * same; from the eleventh such event on there is none. Those that cannot be sent now (`blocked`) get what the others leave.
 */
export function eventKeys(
  events: readonly string[],
  blocked: readonly string[] = [],
): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const event of [...events, ...blocked]) {
    const letter = letterOf(event);
    if (letter !== undefined) keys.set(event, letter);
  }
  const taken = new Set<string>();
  for (const event of [...events.toSorted(), ...blocked.toSorted()].filter((one) => !keys.has(one))) {
    const from = numberOf(event) % DIGITS.length;
    const free = [...DIGITS.slice(from), ...DIGITS.slice(0, from)].find((digit) => !taken.has(digit));
    if (free === undefined) continue;
    taken.add(free);
    keys.set(event, free);
  }
  return keys;
}
