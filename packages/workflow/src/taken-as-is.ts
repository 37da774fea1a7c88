import type { z } from 'zod';

type Schema = z.core.$ZodType;
type Check = z.core.$ZodCheck<unknown>;
/** `depth`: inside how many values of schemas that contain themselves. */
type Takes = (value: unknown, depth: number) => boolean;

/** Beyond it the schema itself is asked, which says what is nested too deeply. */
const MAX_DEPTH = 50;
const NEVER: Takes = () => false;
const CONTEXT: z.core.ParseContextInternal = { async: false };

/**
 * Whether a schema surely takes a value of JSON as it is, so that parsing would only make a copy. It is made from the schema: texts,
 * numbers and conditions are asked of zod, only what contains others is gone through here, several times as fast because nothing is
 * copied and no fault is described. False does not mean that the schema refuses it: parse it and see.
 */
export function takesAsIs<T>(schema: z.ZodType<T>): (value: unknown) => value is T {
  const takes = takesOf(schema, new Map());
  return (value): value is T => takes(value, 0);
}

function takesOf(schema: Schema, known: Map<Schema, Takes>): Takes {
  let takes = known.get(schema);
  if (!takes) {
    takes = checked(schema, containing((schema as z.core.$ZodTypes)._zod.def, known));
    known.set(schema, takes);
  }
  return takes;
}

/** For what contains others; null for what zod is asked about as a whole. */
function containing(def: z.core.$ZodTypes['_zod']['def'], known: Map<Schema, Takes>): Takes | null {
  switch (def.type) {
    case 'object':
      return ofObject(def, known);
    case 'record':
      return ofRecord(def, known);
    case 'array': {
      const element = takesOf(def.element, known);
      return (value, depth) => {
        if (!Array.isArray(value)) return false;
        for (const one of value) if (!element(one, depth)) return false;
        return true;
      };
    }
    case 'union': {
      const options = def.options.map((option) => takesOf(option, known));
      return (value, depth) => {
        for (const option of options) if (option(value, depth)) return true;
        return false;
      };
    }
    case 'optional': {
      const inner = takesOf(def.innerType, known);
      return (value, depth) => value === undefined || inner(value, depth);
    }
    case 'lazy': {
      let inner: Takes | undefined;
      return (value, depth) => {
        inner ??= takesOf(def.getter(), known);
        return depth < MAX_DEPTH && inner(value, depth + 1);
      };
    }
    default:
      return null;
  }
}

function ofObject({ shape, catchall }: z.core.$ZodObjectDef, known: Map<Schema, Takes>): Takes {
  if (catchall?._zod.def.type !== 'never') return NEVER;
  const fields = new Map(
    Object.entries(shape).map(([key, schema]) => [
      key,
      { takes: takesOf(schema, known), isRequired: schema._zod.optin === undefined },
    ]),
  );
  const required = [...fields.values()].filter(({ isRequired }) => isRequired).length;
  return (value, depth) => {
    if (!isPlain(value)) return false;
    let missing = required;
    for (const key in value) {
      const field = fields.get(key);
      if (!field?.takes(value[key], depth)) return false;
      if (field.isRequired) missing -= 1;
    }
    return missing === 0;
  };
}

function ofRecord({ keyType, valueType }: z.core.$ZodRecordDef, known: Map<Schema, Takes>): Takes {
  if (keyType._zod.def.type !== 'string') return NEVER;
  const takesKey = takesOf(keyType, known);
  const takesValue = takesOf(valueType, known);
  return (value, depth) => {
    if (!isPlain(value)) return false;
    for (const key in value)
      if (key === '__proto__' || !takesKey(key, depth) || !takesValue(value[key], depth)) return false;
    return true;
  };
}

/** With what is asked of a value as a whole; `inside` is null where zod says of what kind it is, too. */
function checked(schema: Schema, inside: Takes | null): Takes {
  const own = schema._zod.traits.has('$ZodCheck') ? [schema as unknown as Check] : [];
  const checks = [...own, ...((schema._zod.def.checks ?? []) as unknown as readonly Check[])].map(passes);
  const isOfKind = inside ?? kindOf(schema);
  if (checks.length === 0) return isOfKind;
  return (value, depth) => {
    if (!isOfKind(value, depth)) return false;
    for (const check of checks) if (!check(value)) return false;
    return true;
  };
}

/** Of what kind a value is that contains no others. Most are texts or one of a few: that is quickly seen. */
function kindOf({ _zod: { def, values, parse } }: Schema): Takes {
  const { type } = def as z.core.$ZodTypes['_zod']['def'];
  if (type === 'string' && !('coerce' in def)) return (value) => typeof value === 'string';
  if (type === 'enum' || type === 'literal') return (value) => values!.has(value as z.core.util.Primitive);
  return (value) => {
    const payload: z.core.ParsePayload = { value, issues: [] };
    void parse(payload, CONTEXT);
    return payload.issues.length === 0 && payload.value === value;
  };
}

/** Whether a value surely passes a check and is left as it is. */
function passes(check: Check): (value: unknown) => boolean {
  const ask = (value: unknown): boolean => {
    const payload: z.core.ParsePayload = { value, issues: [] };
    void check._zod.check(payload);
    return payload.issues.length === 0 && payload.value === value;
  };
  const def = check._zod.def as z.core.$ZodChecks['_zod']['def'];
  switch (def.check) {
    // What is counted are characters, of one or two units each.
    case 'min_length':
      return (value) => (value as string | unknown[]).length >= def.minimum * 2 || ask(value);
    case 'max_length':
      return (value) => (value as string | unknown[]).length <= def.maximum || ask(value);
    case 'overwrite':
      return (value) => def.tx(value) === value;
    default:
      return ask;
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
