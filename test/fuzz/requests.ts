import fc from 'fast-check';
import { rolesOf } from '../system/harness/operations.ts';
import type { Samples } from './bodies.ts';
import type { Caller } from './callers.ts';
import type { Ready } from './city/ready.ts';
import { mutated } from './hostile.ts';
import type { Memory } from './memory.ts';
import {
  bodyOf,
  broken,
  filledIn,
  headersOf,
  pathOf,
  queryOf,
  reasoned,
  type Operation,
  type Twist,
} from './parts.ts';

/** One request, as it is sent: what is printed of it can be sent again. */
export interface FuzzRequest {
  readonly caller: Caller;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const twist: fc.Arbitrary<Twist> = fc.oneof(
  { weight: 55, arbitrary: fc.constant<Twist>('none') },
  { weight: 6, arbitrary: fc.constant<Twist>('caller') },
  { weight: 6, arbitrary: fc.constant<Twist>('path') },
  { weight: 8, arbitrary: fc.constant<Twist>('query') },
  { weight: 16, arbitrary: fc.constant<Twist>('body') },
  { weight: 4, arbitrary: fc.constant<Twist>('raw') },
  { weight: 5, arbitrary: fc.constant<Twist>('headers') },
);

const nobody: Caller = { name: 'nobody', role: 'public', knows: {} };

/** Most often somebody who may call and has such a thing; now and then anybody. */
const callerFor = (
  operation: Operation,
  callers: readonly Caller[],
  memory: Memory,
  kind: Twist,
): fc.Arbitrary<Caller> => {
  const { operationId, parameters } = operation;
  const roles: readonly string[] | 'public' = rolesOf(operationId);
  const welcome =
    roles === 'public'
      ? callers
      : callers.filter(({ role, kind }) => roles.includes(role) || roles.includes(`partner:${kind ?? ''}`));
  if (kind === 'caller' || welcome.length === 0) return fc.constantFrom(...callers);
  const named = parameters.find((one) => one.in === 'path');
  return fc.nat({ max: 999 }).map((choice) => {
    const owners =
      named && choice < 800
        ? welcome.filter((one) => memory.owns(one, named.name, named.schema['pattern'] as string | undefined))
        : [];
    const among = owners.length > 0 ? owners : welcome;
    return among[choice % among.length] ?? welcome[0] ?? nobody;
  });
};

/** What a thing is ready for, as it is asked, or with one thing wrong. */
const onReady = (
  operation: Operation,
  { by, path = {}, query, body }: Ready,
  kind: Twist,
  callers: readonly Caller[],
): fc.Arbitrary<FuzzRequest> => {
  const proper = fc.constant(body);
  const content = (kind === 'body' && body !== undefined ? mutated(proper) : proper).map((value) =>
    value === undefined ? undefined : JSON.stringify(value),
  );
  const sent =
    kind === 'raw' ? fc.tuple(content, fc.nat()).map(([json = '', choice]) => broken(json, choice)) : content;
  return fc
    .tuple(
      kind === 'caller' ? fc.constantFrom(...callers) : fc.constant(by),
      headersOf(operation, kind),
      sent,
    )
    .map(([caller, headers, text]) => ({
      caller,
      method: operation.method,
      path: `${filledIn(operation.path, path)}${query ? `?${new URLSearchParams(query).toString()}` : ''}`,
      headers,
      ...(text !== undefined && operation.method !== 'GET' && { body: text }),
    }));
};

/** Calls on a thing before it is called upon as it should be: by others, with something wrong in what is sent. */
export const spoiltCallOn = (operation: Operation, ready: Ready, callers: readonly Caller[]) =>
  fc
    .constantFrom<Twist>('caller', 'body', 'body', 'raw', 'headers')
    .chain((kind) => onReady(operation, ready, kind, callers));

/** Nothing is wrong about it: also its header for the reason is there. */
export const callOn = (operation: Operation, ready: Ready, callers: readonly Caller[]) =>
  onReady(operation, ready, 'none', callers).filter(
    ({ headers }) => !reasoned(operation) || 'audit-reason' in headers,
  );

/** Requests to one operation: half of them as the document asks, the others with something wrong. */
export const requestTo = (
  operation: Operation,
  callers: readonly Caller[],
  memory: Memory,
  samples: Samples,
  ready: readonly Ready[],
): fc.Arbitrary<FuzzRequest> =>
  twist.chain((kind) => {
    const any = anyRequest(operation, callers, memory, samples, kind);
    if (ready.length === 0) return any;
    const onAny = fc.constantFrom(...ready).chain((one) => onReady(operation, one, kind, callers));
    return fc.oneof({ weight: 2, arbitrary: any }, { weight: 1, arbitrary: onAny });
  });

const anyRequest = (
  operation: Operation,
  callers: readonly Caller[],
  memory: Memory,
  samples: Samples,
  kind: Twist,
): fc.Arbitrary<FuzzRequest> =>
  callerFor(operation, callers, memory, kind).chain((caller) => {
    const context = { memory, caller, samples };
    return fc
      .tuple(
        pathOf(operation, context, kind === 'path'),
        queryOf(operation, context, kind === 'query'),
        headersOf(operation, kind),
        bodyOf(operation, context, kind),
      )
      .map(([path, query, headers, body]) => ({
        caller,
        method: operation.method,
        path: `${path}${query}`,
        headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && operation.method !== 'GET' && { body }),
      }));
  });
