import type { FormField } from '@orderdesk/domain';

const reasonForStaff: FormField = {
  name: 'reason',
  type: 'textarea',
  label: { zh: '原因', en: 'Reason' },
  reader: 'staff',
};

/** What is said with steps that are not events of a definition, and who reads it. */
export const OWN_FORMS: Readonly<Record<string, readonly FormField[]>> = {
  'order.assigned': [reasonForStaff],
  'customer.doubted': [reasonForStaff],
};
