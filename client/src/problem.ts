import type { components } from './schema.ts';

/** What a refusal says (RFC 9457); a kind of problem may have further members. */
export type Problem = components['schemas']['Problem'] & Readonly<Record<string, unknown>>;

/** The kind of a problem: `/problems/conflict`. Go by this, never by the words. */
export type ProblemType = components['schemas']['Problem']['type'];

/** A request that was refused, or one that nobody answered as the API would. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  /** Undefined where what answered was no problem document: a proxy in between, say. */
  readonly problem: Problem | undefined;
  /** By what the request is found in the logs. */
  readonly requestId: string | undefined;

  constructor(response: Response, said: unknown) {
    const problem = isProblem(said) ? said : undefined;
    super(problem ? (problem.detail ?? problem.title) : `The API answered ${response.status}`);
    this.status = response.status;
    this.problem = problem;
    this.requestId = response.headers.get('x-request-id') ?? problem?.instance?.replace('urn:request:', '');
  }

  is(type: ProblemType): boolean {
    return this.problem?.type === type;
  }
}

const isProblem = (said: unknown): said is Problem =>
  typeof said === 'object' && said !== null && 'type' in said && 'title' in said && 'status' in said;
