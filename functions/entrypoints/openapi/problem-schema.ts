import { PROBLEMS } from '../../platform/problem-kinds.ts';
import type { Json } from './json.ts';

/** What every refusal says (RFC 9457). Some kinds have members of their own beside these. */
export const problemSchema: Json = {
  type: 'object',
  description: 'What is wrong, as RFC 9457 has it. A kind of problem may have further members.',
  required: ['type', 'title', 'status', 'instance', 'requestId'],
  properties: {
    type: {
      type: 'string',
      description: 'The kind of problem: go by this, never by the words',
      enum: Object.keys(PROBLEMS).map((kind) => `/problems/${kind}`),
    },
    title: { type: 'string', description: 'The kind in words, in the language asked for' },
    status: { type: 'integer', description: 'The HTTP status' },
    detail: { type: 'string', description: 'What is wrong this time' },
    instance: { type: 'string', description: 'The request, for whoever looks into it' },
    requestId: { type: 'string', description: 'The same as the header `X-Request-Id`' },
    errors: {
      type: 'array',
      description: 'Each fault of what was sent',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer (RFC 6901) into the body' },
          detail: { type: 'string', description: 'What is wrong there' },
        },
      },
    },
  },
};

/** What API Gateway says in words of its own (docs/adr/0035). */
export const gatewayRefusalSchema: Json = {
  type: 'object',
  required: ['message'],
  properties: { message: { type: 'string' } },
};
