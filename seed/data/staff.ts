/** The company's own people; each id is also the name before the @ of the e-mail. */
export type StaffDraft = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly ('service' | 'reviewer' | 'warehouse' | 'finance' | 'manager' | 'admin')[];
};

export const STAFF: readonly StaffDraft[] = [
  { id: 'li', name: '李娜', roles: ['service'] },
  { id: 'zhou', name: '周敏', roles: ['service'] },
  { id: 'chen', name: '陈立', roles: ['reviewer'] },
  { id: 'wang', name: '王建国', roles: ['reviewer', 'manager'] },
  // Whom the first manager approved is approved by another: a company has two.
  { id: 'lin', name: '林志远', roles: ['manager'] },
  { id: 'zhang', name: '张强', roles: ['warehouse'] },
  { id: 'sun', name: '孙海燕', roles: ['warehouse'] },
  { id: 'zhao', name: '赵静', roles: ['finance'] },
  { id: 'admin', name: '管理员', roles: ['admin'] },
];
