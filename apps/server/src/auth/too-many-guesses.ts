import type { Refusal } from '@orderdesk/domain';
import { comeBack } from '../core/come-back.ts';

export const tooManyGuesses = (seconds: number): Refusal =>
  comeBack('session.too-many-attempts', seconds, {
    zh: (wait) => `尝试次数过多，请 ${wait}后再试`,
    en: (wait) => `Too many attempts: please try again in ${wait}`,
  });
