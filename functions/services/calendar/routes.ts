import * as z from 'zod';
import { get, put, routes } from '../../platform/http/route.ts';
import {
  HoursChange,
  HoursView,
  LadderChange,
  LadderView,
  YearChange,
  YearVersion,
  YearView,
} from './model.ts';
import { LadderKind } from '../../law/deadline/rung.ts';

const year = z.strictObject({ year: z.coerce.number().int().min(2000).max(2999) });
const kind = z.strictObject({ kind: LadderKind });

export const calendarRoutes = routes({
  year: get('/v1/calendar/{year}', 'public', {
    summary: 'The working calendar of a year: holidays, make-up working days, published or not',
    params: year,
    answers: { 200: { description: 'The year', schema: YearView } },
  }),
  versions: get('/v1/calendar/{year}/versions', ['operator'], {
    summary: 'Every overlay of a year, newest first, with who laid it and why',
    params: year,
    answers: { 200: { description: 'The versions', schema: z.object({ items: z.array(YearVersion) }) } },
  }),
  change: put('/v1/calendar/{year}', ['operator'], {
    audit: { act: 'calendar.published' },
    summary:
      'Lay an overlay over a year; every open deadline it touches is reckoned anew, and those it moves are told',
    params: year,
    body: YearChange,
    days: { '/holidays/*/date': 'any', '/workdays/*/date': 'any' },
    answers: {
      200: { description: 'In force; open deadlines are being reckoned anew', schema: YearView },
      412: { description: 'Another version is in force than the one named in `replaces`' },
      422: {
        description: 'It looks like a slip of the hand (suspicious-calendar), each reason with its place',
      },
    },
  }),
  hours: get('/v1/office-hours', 'public', {
    summary: 'Office hours, and the hour from which a receipt counts for the next working day',
    answers: { 200: { description: 'The hours in force', schema: HoursView } },
  }),
  changeHours: put('/v1/office-hours', ['operator'], {
    audit: { act: 'office-hours.published' },
    summary: 'Change office hours; open deadlines are reckoned anew',
    body: HoursChange,
    answers: {
      200: { description: 'In force', schema: HoursView },
      412: { description: 'Another version is in force than the one named in `replaces`' },
    },
  }),
  ladder: get('/v1/ladders/{kind}', ['operator'], {
    summary: 'The reminders, breach and escalations of a kind of subject, e.g. work-order',
    params: kind,
    answers: { 200: { description: 'The ladder in force; version 0 is built in', schema: LadderView } },
  }),
  changeLadder: put('/v1/ladders/{kind}', ['operator'], {
    audit: { act: 'ladder.published' },
    summary: 'Change a ladder; rungs done with stay done',
    params: kind,
    body: LadderChange,
    answers: {
      200: { description: 'In force', schema: LadderView },
      412: { description: 'Another version is in force than the one named in `replaces`' },
      422: { description: 'It would leave breaches unrecorded, or call a letter in breach' },
    },
  }),
});
