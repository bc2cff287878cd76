import * as z from 'zod';
import { Region } from '../../law/identifiers/region.ts';
import { PlainDate } from '../../law/plain-date.ts';
import { Paging } from '../http/request.ts';

export const Tab = z.enum(['open', 'mine', 'waiting', 'ended']).meta({ id: 'Tab' });
export type Tab = z.infer<typeof Tab>;

export const flag = z.enum(['true', 'false']).transform((said) => said === 'true');

/** What every list can be asked, beside its status; a list says which of the rest it knows. */
export const questions = {
  tab: Tab.optional().describe(
    'open: not ended; of those mine: the caller’s turn, waiting: somebody else’s; without it everything',
  ),
  overdue: flag.optional().describe('Those of which a limit that runs is over'),
  dueBefore: PlainDate.optional().describe('Those whose next limit is over before this day begins'),
  receivedFrom: PlainDate.optional().describe('Received on this day or later'),
  receivedTo: PlainDate.optional().describe('Received on this day or before'),
  text: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .describe('Words that must all occur in name, address or a code; parts of words do'),
  sort: z
    .enum(['newest', 'timeLeft'])
    .default('newest')
    .describe('timeLeft: what is due first comes first; what has ended comes newest first'),
  counts: flag.optional().describe('With how many there are in each tab, whatever the tab asked for'),
};

/** What only some lists know. */
export const moreQuestions = {
  partner: z.string().max(40).optional().describe('Of one partner'),
  region: Region.optional().describe('In one region; 450300 is the whole city'),
  service: z.string().max(40).optional().describe('Of one service'),
  kind: z.string().max(40).optional().describe('Of one kind'),
};

/** Several of a parameter arrive joined by commas (AWS: "payload format 2.0"). */
const several = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    (given) => (typeof given === 'string' ? given.split(',') : given),
    z.array(one).min(1).max(30).optional().describe('In one of these'),
  );

/** What a list of one kind of thing is asked: each status that it has, and what it can be told apart by. */
export const listQuery = <S extends z.ZodType, const M extends keyof typeof moreQuestions = never>(
  status: S,
  more: readonly M[] = [],
) =>
  Paging.extend({ status: several(status), ...questions }).extend(
    Object.fromEntries(more.map((name) => [name, moreQuestions[name]])) as Pick<typeof moreQuestions, M>,
  );

/** How a list is asked, whichever it is. */
export interface Asked extends z.infer<z.ZodObject<typeof questions>> {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly status?: readonly string[] | undefined;
  readonly partner?: string | undefined;
  readonly region?: string | undefined;
  readonly service?: string | undefined;
  readonly kind?: string | undefined;
}

const count = z.int().min(0);

export const Counts = z
  .object({
    open: count,
    mine: count,
    waiting: count,
    ended: count,
    overdue: count,
    exact: z
      .boolean()
      .describe(
        'Whether all were counted, by all that was asked: of each at most 10,000 are, of `mine` 200 where each is read',
      ),
  })
  .meta({ id: 'Counts' });
export type Counts = z.infer<typeof Counts>;

/** A page of a list: as JSON, as a sheet for Excel, or not again. */
export const listAnswers = <T extends z.ZodType>(item: T, description: string) => ({
  200: {
    description,
    schema: z.object({ items: z.array(item), cursor: z.string().optional(), counts: Counts.optional() }),
    headers: ['ETag'] as const,
    sheet: 'text/csv' as const,
  },
  304: { description: 'The caller has this page already', headers: ['ETag'] as const },
});
