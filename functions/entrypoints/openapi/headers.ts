import type { Json } from './json.ts';

const text = (description: string, example: string): Json => ({
  description,
  schema: { type: 'string' },
  example,
});

/** The headers of answers, by their names. */
const headers = {
  RateLimit: text(
    'What is left of the budget of this minute (draft-ietf-httpapi-ratelimit-headers-10)',
    '"subject";r=1187;t=41',
  ),
  'RateLimit-Policy': text('The budget: requests in a window of seconds', '"subject";q=1200;w=60'),
  'Retry-After': {
    description: 'Seconds after which to come back (RFC 9110, 10.2.3)',
    schema: { type: 'integer', minimum: 0 },
    example: 1,
  },
  'X-Request-Id': text(
    'By what the request, and all that follows from it, is found in the logs; name it to whoever helps',
    '01KBTZ5Q3X9V7M2N4R6T8W0Y1A',
  ),
  Location: text('Where the new thing is', '/v1/projects/pj_01KBTZ5Q3X9V7M2N4R6T8W0Y1A'),
  ETag: text('The version of what was answered, for `If-None-Match`', '"sZ1nB0b3hVtq"'),
  Deprecation: text(
    'Since when the operation is deprecated (RFC 9745), in seconds since 1970',
    '@1796083200',
  ),
  Sunset: text('When the operation will be gone (RFC 8594)', 'Wed, 01 Dec 2027 00:00:00 GMT'),
  Link: text('The page that says what to use instead', '<https://example.org/changes>; rel="deprecation"'),
} as const satisfies Record<string, Json>;

export type Header = keyof typeof headers;

export const refer = (...names: readonly Header[]): Json =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const always: readonly Header[] = ['RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id'];

/** Those that are referred to: the others are no part of the document. */
export const headersIn = (paths: Json): Json => {
  const used = JSON.stringify(paths);
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => always.some((one) => one === name) || used.includes(`"#/components/headers/${name}"`),
    ),
  );
};
