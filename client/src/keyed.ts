// Made by `npm run openapi` from the route tables.
export const keyedPosts: ReadonlySet<string> = new Set([
  '/v1/consultations',
  '/v1/erasures',
  '/v1/files',
  '/v1/joint-installations',
  '/v1/legal-data',
  '/v1/partners/{id}/secret-rotations',
  '/v1/projects',
  '/v1/projects/{id}/joint-installations',
  '/v1/projects/{id}/obstacles',
  '/v1/projects/{id}/stops',
  '/v1/river-approvals',
  '/v1/river-approvals/rules',
  '/v1/sandbox/cases/{id}/moves',
  '/v1/sandbox/joint-installations',
  '/v1/webhook-endpoints/{id}/replays',
  '/v1/webhook-endpoints/{id}/secret-rotations',
]);
