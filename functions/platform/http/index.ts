export { answer, type Reply } from './answer.ts';
export { endpoint, httpFunction, type Call } from './http-function.ts';
