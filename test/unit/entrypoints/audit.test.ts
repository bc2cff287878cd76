import { expect, it } from 'vitest';
import { api } from '../../../functions/entrypoints/routes.ts';
import { routeKey, type Route } from '../../../functions/platform/http/route.ts';

/**
 * Not acts of steering: what is brought in is recorded with its source, and a trial or a preview changes nothing; who
 * has a case stands in the case's own timeline.
 */
const unrecorded = [
  'POST /v1/calendar/{year}/{source}/preview',
  'POST /v1/enterprise-records',
  'POST /v1/enterprise-records/{uscc}/events',
  'POST /v1/citizen-records/{citizen}/events',
  'POST /v1/county-records/{county}/events',
  'POST /v1/policies/{code}/check',
  'POST /v1/policies/{code}/versions/{version}/try',
  'POST /v1/first-responders/{id}/handing-on',
];

const rows: readonly Route[] = Object.values(api).flatMap((rows): Route[] => Object.values(rows));

/** What an applicant may do too is an act in its case, and stands in the timeline of the case. */
it('names the act of every row by which operators steer or publish', () => {
  const changes = rows.filter(
    ({ method, roles }) => method !== 'GET' && roles.includes('operator') && !roles.includes('enterprise'),
  );
  expect(changes.length).toBeGreaterThan(15);
  expect(changes.filter(({ audit }) => !audit).map(routeKey)).toEqual(unrecorded);
});
