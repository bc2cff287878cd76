export { answer, type Reply } from './answer.ts';
export type { Settle } from './idempotency.ts';
export { endpoint, httpFunctionFor, type Call } from './http-function.ts';
