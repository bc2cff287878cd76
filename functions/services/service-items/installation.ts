import * as z from 'zod';
import { Service } from '../partners/model.ts';
import { WorkingDays } from '../../law/working-days.ts';
import { Title } from '../../common/text.ts';

/** How whoever wrote a rule knows it: it was published here, read of another place, or known and not found. */
const Confidence = z.enum(['published', 'elsewhere', 'knowledge']);

/** Until which point of its connection, the last one, something is still open to the applicant. */
export const stages = [
  'planned',
  'offered',
  'contracted',
  'works-begun',
  'constructed',
  'inspected',
] as const;
const Until = z.enum(stages);
export type Until = z.infer<typeof Until>;

/** What is asked for at a home, by service: what is more is no home's, and an enterprise applies. */
const AtHome = z
  .strictObject({
    most: z
      .number()
      .positive()
      .optional()
      .describe('Pipe diameter in mm, kVA, m³ an hour, kW, lines: at most so much'),
    lowVoltage: z.boolean().optional().describe('Of power: low voltage by one supply, nothing else'),
    basis: z.string().trim().min(1).max(200),
    confidence: Confidence,
  })
  .meta({ id: 'ServiceAtHome' });

/** What a city sets for joint installations besides their limits: part of the published item, and kept by its version. */
export const InstallationRules = z
  .strictObject({
    afterPlan: z
      .strictObject({
        change: Until.extract(['planned', 'offered', 'contracted'])
          .optional()
          .describe(
            'Until when one service may be changed: at most until works begin; never, where it is not said',
          ),
        withdrawal: Until.optional().describe('Until when one service may be withdrawn'),
        note: Title.optional().describe('What follows of it, such as who bears what was spent'),
      })
      .describe('Once a service is planned; before that both are free'),
    callBack: z
      .strictObject({
        within: WorkingDays.describe('Working days from the connection'),
        again: WorkingDays.describe('Working days from the word that somebody is not content'),
        rounds: z.int().min(1).max(5).describe('Calls in all; then the department takes it up'),
        attempts: z.int().min(1).max(5).describe('How often who answers nobody is tried'),
        takesUp: z
          .strictObject({
            department: z.string().trim().min(1).max(100),
            within: WorkingDays.describe('Working days from the last word'),
          })
          .optional()
          .describe('Who deals with it after the last call; else the department of the case'),
        basis: z.string().trim().min(1).max(200),
        confidence: Confidence,
      })
      .optional()
      .describe('The call after a connection'),
    batches: z
      .strictObject({
        buildings: z.int().min(1).max(200).describe('At most in one application'),
        phases: z.int().min(1).max(12).describe('At most'),
        perPhase: z.int().min(1).max(200).describe('Buildings in a phase where the applicant names none'),
        basis: z.string().trim().min(1).max(200),
        confidence: Confidence,
      })
      .optional()
      .describe('Buildings that are connected by phases'),
    homes: z
      .partialRecord(Service, AtHome)
      .optional()
      .describe('Of `joint-installation-home`, for citizens: the services they may apply for'),
    temporary: z
      .strictObject({
        longest: z
          .partialRecord(Service, z.int().min(1).max(60))
          .describe('Months from the first day, of each service that is supplied for a time'),
        extensions: z.int().min(0).max(10).describe('How often its last day may be put off'),
        removeWithin: z.int().min(1).max(60).describe('Days after its last day until it is removed'),
        basis: z.string().trim().min(1).max(200),
        confidence: Confidence,
      })
      .optional()
      .describe('Supply while somebody builds'),
    basis: z.string().trim().min(1).max(200),
    confidence: Confidence,
  })
  .meta({ id: 'InstallationRules' });
export type InstallationRules = z.infer<typeof InstallationRules>;
