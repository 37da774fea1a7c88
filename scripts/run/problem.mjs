/**
 * Something that keeps a command from going on: one sentence that says what is missing and what to do. `log` and `tail` point
 * at the output of the command behind it.
 */
export class Problem extends Error {
  /**
   * @param {string} sentence
   * @param {{ log?: string, tail?: string[] }} [evidence]
   */
  constructor(sentence, { log, tail = [] } = {}) {
    super(sentence);
    this.name = 'Problem';
    this.log = log;
    this.tail = tail;
  }
}
