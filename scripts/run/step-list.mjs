import { stripVTControlCharacters } from 'node:util';

const SPINNER = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const CLEAR_DOWN = '\x1b[0J';

/**
 * @typedef {{ title: string, started: number, note: string }} Active
 * @typedef {{ note: (text: string) => void }} Step
 */

/**
 * A list of steps as they happen. In a terminal the running ones move (spinner, seconds, a note); elsewhere each step is one
 * line when it has ended.
 */
export class StepList {
  /** @param {NodeJS.WriteStream} out */
  constructor(out = process.stdout) {
    this.out = out;
    this.live = Boolean(out.isTTY) && process.env.TERM !== 'dumb';
    /** @type {Set<Active>} */
    this.active = new Set();
    this.drawn = 0;
    this.frame = 0;
    /** @type {NodeJS.Timeout | undefined} */
    this.timer = undefined;
  }

  /**
   * Runs one step. What `work` returns (if a string) is said beside the title; what it throws ends the step as failed and is
   * thrown on.
   * @template T
   * @param {string} title
   * @param {(step: Step) => Promise<T> | T} work
   * @returns {Promise<T>}
   */
  async run(title, work) {
    const entry = { title, started: Date.now(), note: '' };
    this.active.add(entry);
    this.tick();
    try {
      const result = await work({ note: (text) => (entry.note = text) });
      this.end(entry, '✔', typeof result === 'string' ? result : '');
      return result;
    } catch (error) {
      this.end(entry, '✖', '');
      throw error;
    }
  }

  /**
   * A step that may go wrong without stopping the others: `verdict` gives its mark and what is said beside it.
   * @template T
   * @param {string} title
   * @param {(step: Step) => Promise<T>} work
   * @param {(result: T) => { ok: boolean, note: string }} verdict
   */
  async judge(title, work, verdict) {
    const entry = { title, started: Date.now(), note: '' };
    this.active.add(entry);
    this.tick();
    const result = await work({ note: (text) => (entry.note = text) });
    const { ok, note } = verdict(result);
    this.end(entry, ok ? '✔' : '✖', note);
    return result;
  }

  /** @param {string} [text] */
  say(text = '') {
    this.erase();
    this.out.write(`${text}\n`);
    this.draw();
  }

  /**
   * @param {Active} entry
   * @param {string} mark
   * @param {string} note
   */
  end(entry, mark, note) {
    this.active.delete(entry);
    if (this.active.size === 0) {
      clearInterval(this.timer);
      this.timer = undefined;
    }
    const seconds = (Date.now() - entry.started) / 1000;
    const took = seconds < 0.5 ? '' : `${seconds.toFixed(1)} s`;
    this.say([`${mark} ${entry.title.padEnd(14)}`, note, took].filter(Boolean).join('  '));
  }

  tick() {
    if (!this.live) return;
    this.timer ??= setInterval(() => {
      this.frame++;
      this.erase();
      this.draw();
    }, 100);
  }

  erase() {
    if (this.drawn > 0) this.out.write(`\x1b[${this.drawn}A\r${CLEAR_DOWN}`);
    this.drawn = 0;
  }

  draw() {
    if (!this.live) return;
    const width = this.out.columns || 80;
    for (const { title, started, note } of this.active) {
      const seconds = Math.round((Date.now() - started) / 1000);
      const line = `${SPINNER[this.frame % SPINNER.length]} ${title.padEnd(14)}  ${seconds} s  ${plain(note)}`;
      this.out.write(`${line.slice(0, width - 1)}\n`);
      this.drawn++;
    }
  }
}

/**
 * Without other programs' colours, which would break the width of our line.
 * @param {string} text
 */
const plain = (text) => stripVTControlCharacters(text).replace(/\s+/g, ' ').trim();
