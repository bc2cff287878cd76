import * as z from 'zod';
import { LANGUAGES } from '../../common/text.ts';
import type { Access } from '../../platform/http/route.ts';
import { DeadlineExplained } from './explain.ts';

const FileQuery = z.strictObject({
  limit: z.string().max(64).optional().describe('Which limit; without it the main one'),
  language: z.enum(LANGUAGES).default('zh'),
});

const calendarFile = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Liban//Deadlines//EN',
  'BEGIN:VEVENT',
  'UID:ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF-promise@liban',
  'DTSTAMP:20260302T013000Z',
  'DTSTART;VALUE=DATE:20260323',
  'SUMMARY:联合报装承诺办结',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

/**
 * The two rows by which any case answers for its deadlines: why each date is what it is, and as a calendar file.
 * `deadlineRoutes('/v1/projects/{id}', params, ['enterprise', 'operator'])`
 */
export const deadlineRoutes = <
  const Path extends string,
  P extends z.ZodType,
  const R extends readonly Access[],
>(
  path: `/${Path}`,
  params: P,
  roles: R,
) => {
  const shared = { method: 'GET', roles, params } as const;
  return {
    deadline: {
      ...shared,
      path: `${path}/deadline`,
      summary: 'Its limits, every day counted or skipped and why, and the steps they are made up of',
      answers: { 200: { description: 'The explanation', schema: DeadlineExplained } },
    },
    deadlineFile: {
      ...shared,
      path: `${path}/deadline.ics`,
      summary: 'A limit as a calendar file (RFC 5545), its explanation in the description',
      query: FileQuery,
      answers: {
        200: { description: 'The file', mediaType: 'text/calendar', example: calendarFile },
        409: { description: 'The clock stands still: there is no date' },
      },
    },
  } as const;
};
