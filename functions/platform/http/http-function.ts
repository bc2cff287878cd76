import { Fault } from '../../common/fault.ts';
import middy from '@middy/core';
import { problem, type Problem } from '../problem.ts';
import { err, ok, type Result } from '../../common/result.ts';
import { own } from '../../common/own.ts';
import { chooseLanguage } from '../../common/text.ts';
import type { Clock } from '../../law/clock.ts';
import type { RecordDeed } from '../audit/record.ts';
import { log } from '../log.ts';
import { BadCursor, Contended, type Table } from '../table/table.ts';
import { audited } from './audited.ts';
import { renderAnswer, renderFailure, type Reply } from './answer.ts';
import { admits, identify, ownerOf, type Identification } from './caller.ts';
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

const respond = async (
  { route, run: act }: Endpoint,
  event: HttpEvent,
  { table, clock }: HttpDependencies,
  { record, ...identification }: Identification & { readonly record: RecordDeed },
): Promise<Reply> => {
  const checked = await checkCaller(route, event, identification);
  if (!checked.ok) return checked;
  const caller = checked.value;
  const key = event.headers['idempotency-key']?.trim();
  if (route.idempotent && (key === undefined || key === '' || key.length > 255))
    return err(problem('idempotency-key-missing'));
  const input = readInput(route, event);
  if (!input.ok) return input;
  const run = (call: Call<Route>): Promise<Reply> =>
    route.audit && caller
      ? audited(route.audit, event, { caller, body: call.body, now: clock.now() }, record, () => act(call))
      : act(call);
  const call = { ...input.value, caller, settle: undefined, repeated: false, headers: event.headers };
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

const answerExpected = (error: unknown): Reply => {
  if (error instanceof BadCursor) return err(problem('cursor-invalid'));
  if (error instanceof Contended) return err(problem('unavailable'));
  throw error;
};

const renderProblem = ({ headers, requestContext: { requestId } }: HttpEvent, refused: Problem): HttpResult =>
  renderFailure(refused, chooseLanguage(headers['accept-language']), `urn:request:${requestId}`);

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
}

/**
 * For an API whose callers are known so: the function behind all routes of a domain. A row without a handler does not
 * compile, nor does one without a row.
 */
export const httpFunctionFor =
  ({ isAccessToken, registrationsIn, recordIn }: Callers) =>
  <T extends Routes, D extends HttpDependencies, H extends Handlers<T, D>>(
    table: T,
    handlers: H & NoOthers<T, H>,
    on: D,
    limiter: Limiter = ownLimiter(),
  ) => {
    const identification = {
      isAccessToken,
      registrationOf: registrationsIn(on.table),
      record: recordIn(on.table),
    };
    const byRoute = new Map(
      Object.entries(table).map(([row, route]) => [
        routeKey(route),
        bound(own<Endpoint | ((on: D) => Endpoint)>(handlers, row), on),
      ]),
    );
    return middy<HttpEvent, HttpResult>()
      .use({
        onError: ({ event, error, ...request }) => {
          log.error(
            'http.failed',
            { route: event.routeKey, requestId: event.requestContext.requestId },
            error,
          );
          request.response = renderProblem(event, problem('internal'));
          return request.response;
        },
      })
      .handler(async (event) => {
        const found = byRoute.get(event.routeKey);
        if (!found) throw new Fault(`No endpoint for ${event.routeKey}`);
        const budget = await limiter(found.route, event);
        const reply = budget.spent
          ? err(problem('too-many-requests'))
          : await respond(found, event, on, identification).catch(answerExpected);
        const rendered = reply.ok ? renderAnswer(reply.value) : renderProblem(event, reply.error);
        const response = {
          ...rendered,
          headers: { ...rendered.headers, ...budget.headers, ...deprecationHeaders(found.route) },
        };
        log.info('http.answered', {
          route: event.routeKey,
          status: response.statusCode,
          requestId: event.requestContext.requestId,
        });
        return response;
      });
  };
