import { chooseLanguage } from '../../functions/common/text.ts';
import { renderFailure } from '../../functions/platform/http/answer.ts';
import { problem, type Problem } from '../../functions/platform/problem.ts';
import { readJson } from '../../functions/common/i-json.ts';
import { jsonProblem } from '../../functions/platform/http/request.ts';
import { fieldErrors } from '../../functions/platform/http/field-errors.ts';
import type * as z from 'zod';
import type { Answer } from './answer.ts';
import type { Asked, Received } from './event.ts';

/** A failure of what this machine answers itself, in the shape of the API's own (RFC 9457). */
export const refusal = ({ request, requestId }: Asked, failure: Problem): Answer => {
  const language = chooseLanguage(request.headers['accept-language']);
  const { statusCode, headers, body } = renderFailure(failure, language, requestId);
  return { status: Number(statusCode), headers: headers as Answer['headers'], body: body ?? '' };
};

/** The body as a schema wants it, or why not. */
export const parsedBody = <T>(
  { body, request }: Received,
  schema: z.ZodType<T>,
): { readonly value: T } | { readonly failure: Problem } => {
  const mediaType = request.headers['content-type'];
  if (mediaType === undefined || !/^application\/json\b/i.test(mediaType)) {
    return { failure: problem('unsupported-media-type') };
  }
  const read = readJson(body.toString('utf8'));
  if (!read.ok) return { failure: jsonProblem(read.error) };
  const parsed = schema.safeParse(read.value);
  if (parsed.success) return { value: parsed.data };
  return { failure: problem('invalid', { errors: fieldErrors(parsed.error) }) };
};
