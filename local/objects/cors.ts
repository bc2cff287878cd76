import type { CorsRule } from '../template/kinds/bucket.ts';

/** One `*` stands for anything (S3 user guide, "CORS configuration": AllowedOrigin, AllowedHeader). */
const fits = (pattern: string, text: string): boolean => {
  const [start = '', end] = pattern.split('*');
  return end === undefined
    ? text === start
    : text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
};

/**
 * What a page of that origin is told, by the bucket's first rule that fits; `undefined` where none does.
 * @param asked the headers that a preflight request names, in small letters.
 */
export const corsHeaders = (
  rules: readonly CorsRule[],
  { origin, method, asked = [] }: { origin: string; method: string; asked?: readonly string[] },
): Readonly<Record<string, string>> | undefined => {
  const rule = rules.find(
    ({ AllowedOrigins, AllowedMethods, AllowedHeaders }) =>
      AllowedOrigins.some((pattern) => fits(pattern, origin)) &&
      AllowedMethods.includes(method) &&
      asked.every((name) => AllowedHeaders.some((pattern) => fits(pattern.toLowerCase(), name))),
  );
  if (rule === undefined) return undefined;
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': rule.AllowedMethods.join(', '),
    ...(asked.length > 0 && { 'access-control-allow-headers': asked.join(', ') }),
    ...(rule.ExposedHeaders.length > 0 && {
      'access-control-expose-headers': rule.ExposedHeaders.join(', '),
    }),
    ...(rule.MaxAge !== undefined && { 'access-control-max-age': String(rule.MaxAge) }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
};
