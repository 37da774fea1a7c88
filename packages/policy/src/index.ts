export { abilityFor, rightsKey } from './ability.ts';
export { abilityForAudience, audienceOf } from './audience.ts';
export { FIELD_GROUPS, FIELDS, fieldsOf, type FieldGroup } from './fields.ts';
export { actorOn, mayRead, rolesOn } from './order-rights.ts';
export { permittedFields, permittedGroups, project, projectHistory } from './project.ts';
export {
  may,
  tagged,
  type Action,
  type AppAbility,
  type OrderRights,
  type Rights,
  type SubjectName,
} from './subjects.ts';
export { customerIdOf } from './rules.ts';
export { why } from './why.ts';
export { ROLE_WORDS } from './words.ts';
