/** Who approved in this round, as `recordApproval` keeps it in the workflow's context. */
export type Approval = { readonly by: string };

export function approvalsIn(context: Readonly<Record<string, unknown>>): readonly Approval[] {
  return Array.isArray(context['approvals']) ? (context['approvals'] as Approval[]) : [];
}
