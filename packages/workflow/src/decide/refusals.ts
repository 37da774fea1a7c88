import { refuse, type ActorRole, type Refusal, type Text } from '@orderdesk/domain';
import type { Compiled } from '../compile/compile.ts';
import type { Instance, WorkflowEvent } from '../instance.ts';

/** Every expected no of a decision but the guards' and the forms', which say more (explain.ts, form.ts). */

export const versionMismatch = (compiled: Compiled, instance: Instance): Refusal =>
  refuse(
    'workflow.version-mismatch',
    {
      zh: '该订单运行在另一个流程版本上，不能用此版本处理',
      en: 'This runs on another version of the workflow and cannot be decided by this one',
    },
    {
      instance: { workflowId: instance.workflowId, version: instance.version, hash: instance.hash },
      definition: { workflowId: compiled.definition.id, version: compiled.version, hash: compiled.hash },
    },
  );

export const notOffered = (event: string, states: readonly string[], label: Text | null): Refusal =>
  refuse(
    'workflow.not-offered',
    label
      ? { zh: `当前状态下不能“${label.zh}”`, en: `“${label.en}” is not possible in the present state` }
      : { zh: '当前状态下不能这样做', en: 'This is not possible in the present state' },
    { event, states },
  );

export const ended = (event: string, outcome: string | null): Refusal =>
  refuse('workflow.not-offered', { zh: '流程已经结束', en: 'The workflow has ended' }, { event, outcome });

export const notPermitted = (
  event: string,
  label: Text,
  who: readonly ActorRole[],
  actor: readonly string[],
): Refusal =>
  refuse(
    'workflow.not-permitted',
    { zh: `您的角色不能“${label.zh}”`, en: `Your role may not do “${label.en}”` },
    { event, who, actorRoles: actor },
  );

/** The worker should drop such a timer: its state was left, or it was set anew. */
export const timerStale = ({ type }: WorkflowEvent): Refusal =>
  refuse(
    'workflow.timer-stale',
    { zh: '该定时已取消', en: 'This timer was cancelled in the meantime' },
    { event: type },
  );

export const timerEarly = ({ type }: WorkflowEvent, dueAt: string, now: Date): Refusal =>
  refuse(
    'workflow.timer-early',
    { zh: '该定时还没有到期', en: 'This timer is not due yet' },
    { event: type, dueAt, now: now.toISOString() },
  );
