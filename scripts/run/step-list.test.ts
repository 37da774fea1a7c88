import { describe, expect, it } from 'vitest';
import { StepList } from './step-list.mjs';

const terminal = (isTTY: boolean) => {
  let text = '';
  const out = { isTTY, columns: 60, write: (part: string) => ((text += part), true) };
  return { out: out as unknown as NodeJS.WriteStream, text: () => text };
};

describe('StepList', () => {
  it('is one line a step where nobody watches', async () => {
    const { out, text } = terminal(false);
    const steps = new StepList(out);
    await steps.run('Packages', (step) => {
      step.note('progress that only a terminal shows');
      return 'installed';
    });
    await steps.run('Web build', () => 'unchanged');
    expect(text()).toBe('✔ Packages        installed\n✔ Web build       unchanged\n');
  });

  it('marks a step that failed and passes its error on', async () => {
    const { out, text } = terminal(false);
    const failing = new StepList(out).run('Database', () => Promise.reject(new Error('no Python')));
    await expect(failing).rejects.toThrow('no Python');
    expect(text()).toMatch(/^✖ Database/);
  });

  it('shows the running steps in a terminal and takes them away again', async () => {
    const { out, text } = terminal(true);
    const steps = new StepList(out);
    await steps.run('Packages', (step) => {
      step.note('\x1b[32mfetching\x1b[0m\n  hono');
      steps.say('a line between');
    });
    const [before, after] = text().split('Packages        0 s  fetching hono\n');
    expect(before).toContain('a line between\n');
    expect(after).toBe('\x1b[1A\r\x1b[0J✔ Packages      \n');
  });

  it('never writes a line wider than the terminal', async () => {
    const { out, text } = terminal(true);
    const steps = new StepList(out);
    await steps.run('Packages', (step) => {
      step.note('x'.repeat(500));
      steps.say('look');
    });
    const widths = text()
      .split('\n')
      .map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThan(70);
  });

  it('judges a step that may fail without stopping the rest', async () => {
    const { out, text } = terminal(false);
    const result = await new StepList(out).judge(
      'unit',
      () => Promise.resolve(2),
      (failed) => ({ ok: failed === 0, note: `${failed} failed` }),
    );
    expect(result).toBe(2);
    expect(text()).toBe('✖ unit            2 failed\n');
  });
});
