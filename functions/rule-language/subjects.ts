import * as z from 'zod';
import { PlainDate } from '../law/plain-date.ts';
import { EnterpriseFacts, IndicatorValue } from './facts.ts';
import type { FieldType } from './schema.ts';

/**
 * A person by the identity platform's own id, which says nothing of them: whatever looks like a resident identity number
 * (GB 11643, 18 characters) is none.
 */
export const CitizenId = z
  .string()
  .min(1)
  .max(64)
  .refine((id) => !/\d{17}[\dXx]/.test(id), { error: 'identity-number' })
  .meta({ examples: ['c-7f3a9b21'] });

/**
 * What the platform knows of a citizen and rules may read: all of it personal, kept sealed, shown in no decision.
 * Who acts for a child is what a register says, as of a day (民法典 arts. 27, 28).
 */
const CitizenFacts = z
  .strictObject({
    birthDate: PlainDate.nullish().describe('出生日期'),
    deathDate: PlainDate.nullish().describe('死亡日期: told once somebody has died'),
    hukouRegion: z
      .string()
      .regex(/^\d{6}$/)
      .nullish()
      .describe('户籍地: six digits of GB/T 2260, of anywhere; who has moved away is known by it'),
    hukouSince: PlainDate.nullish().describe('户籍迁入日期'),
    guardian: CitizenId.nullish().describe('监护人: by the id of the identity platform'),
    incapacitated: z
      .boolean()
      .nullish()
      .describe('成年但无或限制民事行为能力（民法典 arts. 21, 22）: the guardian acts'),
  })
  .catchall(IndicatorValue)
  .meta({ maxProperties: 600, id: 'CitizenFacts', personal: true, examples: [{ birthDate: '2025-03-10' }] });

/** What is known of a county: which of its offices acts for it, and the indicators that are published. */
const CountyFacts = z
  .strictObject({
    office: z
      .string()
      .min(1)
      .max(64)
      .nullish()
      .describe('The department, as it is registered, that confirms and is paid for the county'),
  })
  .catchall(IndicatorValue)
  .meta({ maxProperties: 600, id: 'CountyFacts', examples: [{ office: 'linggui-finance' }] });

/** Of whom rules ask: by this name they read its facts, as `citizen.birthDate`. */
export const SUBJECTS = { enterprise: EnterpriseFacts, citizen: CitizenFacts, county: CountyFacts } as const;
export const SubjectKind = z.enum(['enterprise', 'citizen', 'county']) satisfies z.ZodType<
  keyof typeof SUBJECTS
>;
export type SubjectKind = z.infer<typeof SubjectKind>;
export type Facts = z.infer<(typeof SUBJECTS)[SubjectKind]>;
export type CitizenFacts = z.infer<typeof CitizenFacts>;

/** What no register tells and rules may ask all the same: it follows from what is told, and from the day. */
export const DERIVED: Readonly<Record<SubjectKind, Readonly<Record<string, FieldType>>>> = {
  enterprise: {},
  citizen: { alive: { kind: 'bool' }, acting: { kind: 'bool' } },
  county: { acting: { kind: 'bool' } },
};

/** Nobody is dead by silence: without a day of death told, or before it, a person is alive. */
export const isAlive = ({ deathDate }: CitizenFacts, on: string): boolean =>
  deathDate === undefined || deathDate === null || deathDate > on;
