import * as z from 'zod';
import type { Choice, Choices } from '../../../rule-language/chosen.ts';

const said = {
  name: z
    .string()
    .regex(/^[a-z][a-zA-Z0-9]{0,39}$/)
    .describe('Rules read it as `policy.NAME`'),
  label: z.string().min(1).max(120).describe('What is chosen, in Chinese'),
  citation: z.string().min(1).max(200).describe('Where the text leaves it open'),
};

const option = z.string().min(1).max(40);

/** 口径: what a text leaves open and the department chooses; null while it has not, and then unknown to who depends on it. */
export const Convention = z
  .discriminatedUnion('type', [
    z.strictObject({ ...said, type: z.literal('int'), value: z.int().nullable() }),
    z.strictObject({ ...said, type: z.literal('bool'), value: z.boolean().nullable() }),
    z
      .strictObject({
        ...said,
        type: z.literal('text'),
        options: z.array(option).min(2).max(10),
        value: option.nullable(),
      })
      .refine(({ value, options }) => value === null || options.includes(value), { error: 'not-an-option' }),
  ])
  .meta({
    id: 'PolicyConvention',
    examples: [{ name: 'daysOfTheYear', label: '计息年天数', citation: '二（五）', type: 'int', value: 365 }],
  });
export type Convention = z.infer<typeof Convention>;

const choiceOf = (convention: Convention): Choice => {
  const { value } = convention;
  return convention.type === 'text'
    ? { type: { kind: 'string', allowed: convention.options }, value }
    : { type: { kind: convention.type }, value };
};

/** What the rules of a policy read of its own. */
export const choicesOf = (conventions: readonly Convention[] = []): Choices =>
  Object.fromEntries(conventions.map((one) => [one.name, choiceOf(one)]));
