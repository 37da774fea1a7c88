import { tick } from 'svelte';

const CONTROLS = 'textarea, input:not([type=hidden]), select';

/**
 * After a form was refused, the first control of it that is wrong: whoever sent it goes on there. `field`: one whose control cannot say so
 * itself, since it is made of several (`data-field`).
 */
export async function focusFirstWrong(form: HTMLElement | null, field?: string): Promise<void> {
  await tick();
  const wrong =
    form?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    (field === undefined
      ? null
      : form?.querySelector(`[data-field="${CSS.escape(field)}"]`)?.querySelector<HTMLElement>(CONTROLS));
  wrong?.focus();
}
