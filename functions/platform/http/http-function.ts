import { Fault } from '../../common/fault.ts';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { problem, type Problem } from '../problem.ts';
import { err, ok, type Result } from '../../common/result.ts';
import { own } from '../../common/own.ts';
import { chooseLanguage } from '../../common/text.ts';
import { dateOf } from '../../law/plain-date.ts';
import type { Clock } from '../../law/clock.ts';
import type { RecordDeed } from '../audit/record.ts';
import { correlated, correlationId } from '../correlation.ts';
import { errorName } from '../faults.ts';
import { log } from '../log.ts';
import { isUnavailable } from '../unavailable.ts';
import { BadCursor, type Table } from '../table/table.ts';
import { audited } from './audited.ts';
import { renderAnswer, renderFailure, type Reply } from './answer.ts';
import { answered } from './answered.ts';
import { admits, identify, ownerOf, type Identification } from './caller.ts';
import { dayErrors } from './days.ts';
import { deprecationHeaders } from './deprecation.ts';
import type { HttpEvent, HttpResult } from './event.ts';
import { beginIdempotent, type Settle } from './idempotency.ts';
import { ownLimiter, type Limiter } from './rate-limit.ts';
import { readInput, type Input } from './request.ts';
import { routeKey, type Access, type Caller, type CallerBy, type Route } from './route.ts';

type CallerOf<R extends Route> = R['roles'] extends readonly (infer A extends Access)[]
  ? CallerBy<A>
  : Caller | undefined;

/** A request as a handler sees it: checked, and from a caller who may make it. */
export type Call<R extends Route> = Input<R> & {
  readonly caller: CallerOf<R>;
  /** Only where the route is idempotent: the write that belongs into the handler's transaction. */
  readonly settle: R['idempotent'] extends true ? Settle : undefined;
  /** It was done before, and settled without an answer: there is nothing to do but to answer. */
  readonly repeated: boolean;
  readonly headers: HttpEvent['headers'];
  /** The request line and what is asked for, where an answer goes by it. */
  readonly asked: () => {
    readonly method: string;
    readonly path: string;
    /** As it was written, without its question mark. */
    readonly query: string;
    readonly accept: string;
  };
};

export interface Endpoint<R extends Route = Route> {
  readonly route: R;
  readonly run: (call: Call<Route>) => Promise<Reply>;
}

/** Binds a handler to its row of the route table. */
export const endpoint = <R extends Route>(route: R, run: (call: Call<R>) => Promise<Reply>): Endpoint<R> => ({
  route,
  run: run as unknown as Endpoint['run'],
});

export interface HttpDependencies {
  readonly table: Table;
  readonly clock: Clock;
}

/** Who calls, where anybody is asked: whom the row does not let in is refused here and nowhere else. */
const checkCaller = async (
  { roles }: Route,
  event: HttpEvent,
  identification: Identification,
): Promise<Result<Caller | undefined, Problem>> => {
  if (roles === 'public') return ok(undefined);
  const caller = await identify(event, identification);
  if (!caller.ok || roles.some((access) => admits(access, caller.value))) return caller;
  return err(problem('forbidden'));
};

/** What is said of something that was there and is gone; undefined where it never was, or is none of the caller's. */
type Gone = (caller: Caller, id: string) => Promise<Problem | undefined>;

const respond = async (
  { route, run: handle }: Endpoint,
  event: HttpEvent,
  { table, clock }: HttpDependencies,
  { record, gone, ...identification }: Identification & { readonly record: RecordDeed; readonly gone: Gone },
): Promise<Reply> => {
  const checked = await checkCaller(route, event, identification);
  if (!checked.ok) return checked;
  const caller = checked.value;
  const act = async (call: Call<Route>): Promise<Reply> => {
    const reply = await handle(call);
    const { id } = event.pathParameters ?? {};
    if (reply.ok || reply.error.kind !== 'not-found' || caller === undefined || id === undefined)
      return reply;
    return err((await gone(caller, id)) ?? reply.error);
  };
  const key = event.headers['idempotency-key']?.trim();
  if (route.idempotent && (key === undefined || key === '' || key.length > 255))
    return err(problem('idempotency-key-missing'));
  const input = readInput(route, event);
  if (!input.ok) return input;
  // After a key was begun: a day that lay ahead then may be over when the same request comes again.
  const run = (call: Call<Route>): Promise<Reply> => {
    const wrong = dayErrors(route.days, call.body, dateOf(clock.now()));
    return wrong.length > 0 ? Promise.resolve(err(problem('invalid', { errors: wrong }))) : recorded(call);
  };
  const recorded = (call: Call<Route>): Promise<Reply> =>
    route.audit && caller
      ? audited(route.audit, event, { caller, body: call.body, now: clock.now() }, record, () => act(call))
      : act(call);
  const asked = () => {
    const { method, path } = event.requestContext.http;
    return { method, path, query: event.rawQueryString, accept: event.headers['accept'] ?? '' };
  };
  const { headers } = event;
  const call = { ...input.value, caller, settle: undefined, repeated: false, asked, headers };
  if (!route.idempotent || !caller || key === undefined) return run(call as unknown as Call<Route>);

  const content = `${routeKey(route)} ${event.rawPath}\n${JSON.stringify(input.value)}`;
  const begun = await beginIdempotent(table, { owner: ownerOf(caller), key, content }, clock.now());
  if (!begun.ok) return begun;
  if ('repeated' in begun.value) {
    const { answer } = begun.value.repeated;
    return answer ? ok(answer) : act({ ...call, repeated: true } as unknown as Call<Route>);
  }
  const { settle, abandon } = begun.value;
  try {
    const reply = await run({ ...call, settle } as unknown as Call<Route>);
    if (!reply.ok) await abandon();
    return reply;
  } catch (error) {
    await abandon();
    throw error;
  }
};

/** Milliseconds that are left of a function's time when it stops waiting and says so itself. */
const timeToAnswer = 1_000;

const answerExpected =
  ({ routeKey: route }: HttpEvent) =>
  (error: unknown): Reply => {
    if (error instanceof BadCursor) return err(problem('cursor-invalid'));
    if (!isUnavailable(error)) throw error;
    log.warn('http.unavailable', { route, reason: errorName(error) });
    return err(problem('unavailable'));
  };

/** What a caller is told that its request is called: what all that follows from it is called too. */
const requestIdOf = ({ requestContext }: HttpEvent): string => correlationId() ?? requestContext.requestId;

const renderProblem = (event: HttpEvent, refused: Problem): HttpResult =>
  renderFailure(refused, chooseLanguage(event.headers['accept-language']), requestIdOf(event));

type Routes = Readonly<Record<string, Route>>;

/** For each row of a table the handler of that very row, bound to what it stands on or yet to be. */
type Handlers<T extends Routes, D> = {
  readonly [Row in keyof T]: Endpoint<T[Row]> | ((on: D) => Endpoint<T[Row]>);
};

const bound = <D>(handler: Endpoint | ((on: D) => Endpoint) | undefined, on: D): Endpoint | undefined =>
  typeof handler === 'function' ? handler(on) : handler;

/** Refuses what the table has no row for, also where it was spread in. */
type NoOthers<T, H> = { readonly [Row in Exclude<keyof H, keyof T>]: never };

/** How the callers of an API are known: in its one table partners are registered. */
export interface Callers {
  readonly isAccessToken: Identification['isAccessToken'];
  readonly registrationsIn: (table: Table) => Identification['registrationOf'];
  readonly recordIn: (table: Table) => RecordDeed;
  readonly goneIn: (table: Table) => Gone;
}

/**
 * For an API whose callers are known so: the function behind all routes of a domain. A row without a handler does not
 * compile, nor does one without a row.
 */
export const httpFunctionFor =
  ({ isAccessToken, registrationsIn, recordIn, goneIn }: Callers) =>
  <T extends Routes, D extends HttpDependencies, H extends Handlers<T, D>>(
    table: T,
    handlers: H & NoOthers<T, H>,
    on: D,
    limiter: Limiter = ownLimiter(),
    /** What answers a request that is no row's, in the function that the gateway sends it to. */
    unserved?: Endpoint,
  ) => {
    const identification = {
      isAccessToken,
      registrationOf: registrationsIn(on.table),
      record: recordIn(on.table),
      gone: goneIn(on.table),
    };
    const byRoute = new Map([
      ...Object.entries(table).map(([row, route]): [string, Endpoint | undefined] => [
        routeKey(route),
        bound(own<Endpoint | ((on: D) => Endpoint)>(handlers, row), on),
      ]),
      ['$default', unserved],
    ]);
    const respondTo = middy<HttpEvent, HttpResult>({ timeoutEarlyInMillis: timeToAnswer })
      .use({
        onError: ({ event, error, ...request }) => {
          log.error('http.failed', { route: event.routeKey }, error);
          // What took too long is overload too: the gateway would make a 500 of a function that is stopped.
          const kind = isUnavailable(error) ? 'unavailable' : 'internal';
          request.response = renderProblem(event, problem(kind));
          return request.response;
        },
      })
      .handler(async (event) => {
        const found = byRoute.get(event.routeKey);
        if (!found) throw new Fault(`No endpoint for ${event.routeKey}`);
        const budget = await limiter(found.route, event);
        const reply = budget.spent
          ? err(problem('too-many-requests'))
          : await respond(found, event, on, identification).catch(answerExpected(event));
        const rendered = reply.ok ? renderAnswer(reply.value) : renderProblem(event, reply.error);
        const headers = {
          ...rendered.headers,
          'x-request-id': requestIdOf(event),
          ...budget.headers,
          ...deprecationHeaders(found.route),
        };
        return { ...rendered, headers };
      });
    return (event: HttpEvent, context: Context): Promise<HttpResult> =>
      correlated(undefined, async () => {
        const response = await respondTo(event, context);
        log.info('http.answered', answered(event, response));
        return response;
      });
  };
