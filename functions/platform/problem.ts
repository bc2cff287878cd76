import { fieldError, type FieldError } from '../common/field-error.ts';
import { text, type Language, type Text } from '../common/text.ts';
import { called } from '../common/words/codes.ts';
import { PROBLEMS } from './problem-kinds.ts';

export type ProblemKind = keyof typeof PROBLEMS;

/** Members that RFC 9457 has (3.1), and our own: an extension of such a name would be overwritten, and so lost. */
type OwnMembers = {
  readonly [M in 'type' | 'title' | 'status' | 'detail' | 'instance' | 'errors' | 'requestId']?: never;
};

/** A failure on its way to an answer, still in every language. */
export interface Problem {
  readonly kind: ProblemKind;
  /** What is wrong this time; never internals, ids of strangers, or personal data. */
  readonly detail?: Text;
  readonly errors?: readonly FieldError[];
  /** What HTTP asks to be said with it: `Allow` with 405 (RFC 9110, 15.5.6). */
  readonly headers?: Readonly<Record<string, string>>;
  /** Further members of the answer, e.g. `{ service: 'gas' }`; `from` is how the thing stands that refused a move. */
  readonly extensions?: Readonly<Record<string, unknown>> & OwnMembers;
}

/** The body of an `application/problem+json` answer (RFC 9457). */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance: string;
  /** The same as the header `X-Request-Id`, and what the logs know the request by. */
  readonly requestId: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  readonly [extension: string]: unknown;
}

export const problem = (kind: ProblemKind, rest: Omit<Problem, 'kind'> = {}): Problem => ({
  kind,
  ...(kind === 'move-not-allowed' && statusIn(rest.extensions)),
  ...rest,
});

/** Where nothing else is said of it, how the thing stands. */
const statusIn = (extensions: Problem['extensions']): Pick<Problem, 'detail'> => {
  const from = extensions?.['from'];
  if (typeof from !== 'string') return {};
  const { zh, en } = called(from);
  return { detail: text(`当前状态为“${zh}”`, `It is ${en}`) };
};

/** One field that is wrong: `invalid('/to', '…', 'Is not another department')`. */
export const invalid = (pointer: string, zh: string, en: string): Problem =>
  problem('invalid', { errors: [fieldError(pointer, text(zh, en))] });

export const problemStatus = ({ kind }: Problem): number => PROBLEMS[kind].status;

/** `type` is a full path as RFC 9457 (3.1.1) advises for relative references: the host is not known here. */
export function renderProblem(problem: Problem, language: Language, requestId: string): ProblemDocument {
  const { status, title } = PROBLEMS[problem.kind];
  return {
    ...problem.extensions,
    type: `/problems/${problem.kind}`,
    title: title[language],
    status,
    ...(problem.detail && { detail: problem.detail[language] }),
    instance: `urn:request:${requestId}`,
    requestId,
    ...(problem.errors && {
      errors: problem.errors.map(({ pointer, detail }) => ({ pointer, detail: detail[language] })),
    }),
  };
}
