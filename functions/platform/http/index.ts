export { answer, type Reply } from './answer.ts';
export { endpoint, httpFunctionFor, type Call } from './http-function.ts';
