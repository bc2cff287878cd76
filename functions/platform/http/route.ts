import type * as z from 'zod';

export const roles = ['enterprise', 'partner', 'department', 'operator'] as const;
export type Role = (typeof roles)[number];

/** Who calls: what the token's claims say, and nothing a body could say. */
export type Caller =
  | { role: 'enterprise'; uscc: string; subject: string }
  | { role: 'partner'; partner: string; subject: string }
  | { role: 'department'; department: string; subject: string }
  | { role: 'operator'; subject: string };

export interface Answers {
  readonly [status: number]: { readonly description: string; readonly schema?: z.ZodType };
}

/**
 * One row of the API: the gateway's route, who may call it, what it takes and what it answers.
 * Routes, authorisation, request checks and OpenAPI all come from these rows.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As the gateway writes it: `/v1/orders/{id}`. */
  readonly path: `/${string}`;
  /** `public` needs no token. */
  readonly roles: readonly Role[] | 'public';
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Bytes of the body, where it is less than what every route takes. */
  readonly bodyLimit?: number;
  /** Requests a minute that one caller may make of this row, counted apart from all others. */
  readonly perMinute?: number;
  /** Media types of the body besides JSON, handed over as text and not parsed. */
  readonly text?: 'application/x-ndjson';
  /** Requires `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header). */
  readonly idempotent?: true;
  readonly answers: Answers;
}

type Rest = Omit<Route, 'method' | 'path' | 'roles'>;

/** One row: `get('/v1/orders/{id}', ['partner'], { summary, params, answers })`. */
const row =
  <const M extends Route['method']>(method: M) =>
  <const P extends Route['path'], const R extends Route['roles'], const T extends Rest>(
    path: P,
    roles: R,
    rest: T,
  ) => ({ method, path, roles, ...rest });

export const get = row('GET');
export const post = row('POST');
export const put = row('PUT');
export const patch = row('PATCH');

/** Keeps the literal types of a table of routes. */
export const routes = <const T extends Record<string, Route>>(table: T): T => table;

export const routeKey = (route: Route): string => `${route.method} ${route.path}`;
