import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFocus } from './keep-focus.ts';

let end: () => void;
const find = (id: string) => document.getElementById(id)!;

beforeEach(() => {
  document.body.innerHTML = `
    <main id="main" tabindex="-1" data-focus-home>
      <div id="pane" tabindex="-1" data-focus-home><button id="approve">Approve</button><button id="other">Other</button></div>
    </main>
    <div role="dialog"><button id="hand">Hand over</button></div>`;
  end = keepFocus();
});
afterEach(() => end());

/** The browser takes the focus from what is gone or disabled; the test's document has to be told. */
function goes(element: HTMLElement, how: () => void): void {
  element.focus();
  element.blur();
  how();
}
const frames = async () => {
  for (let n = 0; n < 3; n += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
};
const hasFocus = (id: string) => vi.waitFor(() => expect(document.activeElement?.id).toBe(id));

describe('the focus never falls to the body after an action', () => {
  it('goes from a button that is gone to the pane around it', async () => {
    goes(find('approve'), () => find('approve').remove());
    await hasFocus('pane');
  });

  it('goes from a button that was switched off to the pane around it', async () => {
    goes(find('approve'), () => find('approve').setAttribute('disabled', ''));
    await hasFocus('pane');
  });

  it('goes on outwards when the pane itself is gone', async () => {
    goes(find('approve'), () => find('pane').remove());
    await hasFocus('main');
  });

  it('goes from a dialog back to where one was before', async () => {
    find('approve').focus();
    goes(find('hand'), () => find('hand').parentElement!.remove());
    await hasFocus('pane');
  });

  it('stays with whoever moves it on purpose', async () => {
    goes(find('approve'), () => find('approve').remove());
    find('other').focus();
    await frames();
    expect(document.activeElement?.id).toBe('other');
  });

  it('leaves a click beside everything what it is', async () => {
    find('approve').focus();
    find('approve').blur();
    await frames();
    expect(document.activeElement).toBe(document.body);
  });
});
