import * as z from 'zod';
import { PlainDate } from '../../../law/plain-date.ts';
import { head } from './events.ts';

/** What a department is asked for in a project or at the Li River window: its opinion, by a checklist. */
export const reviewStatuses = [
  'pending',
  'accepted',
  'met',
  'met-with-conditions',
  'not-met',
  'returned',
  'suspended',
  'rejected',
  'withdrawn',
] as const;

const freeText = z.string().trim().min(1).max(2_000);
const item = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** What a department asks to be kept, by a day (Asia/Shanghai) where there is one: handed on as an obligation. */
export const Condition = z
  .strictObject({ text: freeText, dueOn: PlainDate.optional() })
  .meta({ id: 'Condition' });
type Condition = z.infer<typeof Condition>;
const conditions = z.array(Condition).min(1).max(20);

const met = z
  .strictObject({ item, answer: z.literal('met'), grounds: freeText.optional() })
  .meta({ id: 'CheckMet' });
const conditional = z
  .strictObject({
    item,
    answer: z.literal('with-conditions'),
    conditions,
    grounds: freeText,
  })
  .meta({ id: 'CheckWithConditions' });
const notMet = z
  .strictObject({ item, answer: z.literal('not-met'), grounds: freeText })
  .meta({ id: 'CheckNotMet' });

/** The answer to one technical condition of the published checklist. */
export const Check = z.discriminatedUnion('answer', [met, conditional, notMet]).meta({ id: 'Check' });
export type Check = z.infer<typeof Check>;

const most = 60;
const checks = <S extends z.ZodType>(schema: S) => z.array(schema).max(most).default([]);

/** An opinion agrees with its checklist by its shape: nothing is met while one of its items is not. */
export const reviewEvents = [
  z.strictObject({ ...head, type: z.literal('met'), checks: checks(met), grounds: freeText }),
  z.strictObject({
    ...head,
    type: z.literal('met-with-conditions'),
    checks: checks(z.discriminatedUnion('answer', [met, conditional])),
    grounds: freeText,
    conditions,
  }),
  z.strictObject({ ...head, type: z.literal('not-met'), checks: checks(Check), grounds: freeText }),
] as const;
