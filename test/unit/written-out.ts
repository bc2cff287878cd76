import * as z from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;

/** A schema as JSON schema with every name in it written out: for what looks at fields, wherever they stand. */
export const writtenOut = (schema: z.ZodType, io: 'input' | 'output' = 'input'): Schema => {
  const { $defs = {}, ...top } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  const out = (one: unknown, within: readonly string[]): unknown => {
    if (Array.isArray(one)) return one.map((each) => out(each, within));
    if (typeof one !== 'object' || one === null) return one;
    const { $ref, ...rest } = one as Schema;
    const name = $ref?.split('/').at(-1);
    const outside = Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, out(each, within)]));
    // What contains itself stands once.
    if (name === undefined || within.includes(name)) return outside;
    return { ...(out($defs[name], [...within, name]) as Schema), ...outside };
  };
  return out(top, []) as Schema;
};
