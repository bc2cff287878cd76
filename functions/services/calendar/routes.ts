import * as z from 'zod';
import { pageOf, Paging } from '../../platform/http/request.ts';
import { get, post, put, routes } from '../../platform/http/route.ts';
import { CalendarSource } from '../../law/calendar/notice.ts';
import {
  HoursChange,
  HoursView,
  LadderChange,
  LadderView,
  NoticePublication,
  NoticeWithdrawal,
  PlaceChange,
  PlaceId,
  PlaceOnDay,
  PlaceView,
  PreviewAsked,
  PreviewView,
  YearVersion,
  YearView,
} from './model.ts';
import { PlainDate } from '../../law/plain-date.ts';
import { LadderKind } from '../../law/deadline/rung.ts';

const inYear = { year: z.coerce.number().int().min(2000).max(2999) };
const year = z.strictObject(inYear);
const ofYear = z.strictObject({ ...inYear, source: CalendarSource });
const kind = z.strictObject({ kind: LadderKind });

const suspicious =
  'It contradicts itself or looks like a slip of the hand (suspicious-calendar), each reason with its place';
const moved =
  'Another version is in force than the one before this, or another calendar than the preview reckoned by';

export const calendarRoutes = routes({
  year: get('/v1/calendar/{year}', 'public', {
    summary: 'The working calendar of a year: which notices arrange it, and every day they name',
    params: year,
    answers: { 200: { description: 'The year', schema: YearView } },
  }),
  versions: get('/v1/calendar/{year}/{source}/versions', ['operator'], {
    summary: 'What was published of a source for a year, newest first, with who published it and why',
    params: ofYear,
    answers: { 200: { description: 'The versions', schema: z.object({ items: z.array(YearVersion) }) } },
  }),
  preview: post('/v1/calendar/{year}/{source}/preview', ['operator'], {
    again: 'it changes nothing',
    perMinute: 30,
    summary: 'Which open limits a notice would move, from when to when; changes nothing',
    params: ofYear,
    body: PreviewAsked,
    days: { '/off/*/date': 'any', '/work/*/date': 'any' },
    answers: {
      200: { description: 'What would move, of those looked at', schema: PreviewView },
      422: { description: suspicious },
    },
  }),
  publish: put('/v1/calendar/{year}/{source}', ['operator'], {
    audit: { act: 'calendar.published', reason: 'required' },
    summary:
      'Publish what a source arranges for a year; open deadlines it touches are reckoned anew, and those it moves are told',
    params: ofYear,
    body: NoticePublication,
    days: { '/notice/issuedOn': 'any', '/off/*/date': 'any', '/work/*/date': 'any' },
    answers: {
      200: { description: 'In force; open deadlines are being reckoned anew', schema: YearView },
      412: { description: moved },
      422: { description: suspicious },
    },
  }),
  withdraw: put('/v1/calendar/{year}/{source}/withdrawal', ['operator'], {
    audit: { act: 'calendar.withdrawn', reason: 'required' },
    summary: 'Record that a source has taken its notice back; open deadlines are reckoned anew',
    params: ofYear,
    body: NoticeWithdrawal,
    days: { '/notice/issuedOn': 'any' },
    answers: {
      200: { description: 'In force; open deadlines are being reckoned anew', schema: YearView },
      409: { description: 'There is no notice to take back' },
      412: { description: moved },
    },
  }),
  places: get('/v1/places', 'public', {
    summary: 'The places where people are served, and when',
    query: Paging,
    answers: pageOf(PlaceView, 'A page of places'),
  }),
  place: get('/v1/places/{place}', 'public', {
    summary: 'When a place serves, also longer and on days off (Art. 8), and whether limits count the day',
    params: z.strictObject({ place: PlaceId }),
    query: z.strictObject({ date: PlainDate.optional().describe('Today unless it is said') }),
    answers: { 200: { description: 'The place and the day', schema: PlaceOnDay } },
  }),
  setPlace: put('/v1/places/{place}', ['operator'], {
    audit: { act: 'place.published', reason: 'required' },
    summary: 'Publish when a place serves; no limit moves by it',
    params: z.strictObject({ place: PlaceId }),
    body: PlaceChange,
    days: { '/closed/*': 'any', '/opened/*/date': 'any' },
    answers: {
      200: { description: 'In force', schema: PlaceView },
      412: { description: 'Another version is in force than the one named in `replaces`' },
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
