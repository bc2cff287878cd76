export { answer, type Answer, type Reply } from './answer.ts';
export { endpoint, httpFunction, type Call, type Endpoint, type HttpDependencies } from './http-function.ts';
export { Paging } from './request.ts';
