import { type Refusal, refuse, type Text } from '@orderdesk/domain';

/** What is wrong with one field (`code`) of the form that an event was sent with: told beside that field. */
export const atFormField = (event: string, field: string, code: string, text: Text): Refusal =>
  refuse('workflow.form', text, { event, errors: [{ field, code, text }] });
