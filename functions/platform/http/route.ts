import type * as z from 'zod';
import type { Days } from './days.ts';
import type { PlainDate } from '../../law/plain-date.ts';

/** Who calls (docs/adr/0024): applicants, partners, operators. */
export const roles = ['enterprise', 'citizen', 'partner', 'operator'] as const;
export type Role = (typeof roles)[number];

export const partnerKinds = ['utility', 'department', 'finance'] as const;
export type PartnerKind = (typeof partnerKinds)[number];

/** Who may call: everybody of a role, or of the partners those of one kind. */
export type Access = Role | `partner:${PartnerKind}`;

/** What a partner is, by its registration as it is now; a token says no more of it than its id. */
export type Registration = { readonly name: string } & (
  | { readonly kind: 'utility'; readonly services: readonly string[] }
  /** `department` is the code by which plans, rules and policies name it. */
  | { readonly kind: 'department'; readonly department: string }
  | { readonly kind: 'finance' }
);

/** The person at the desk: every act is somebody's. */
interface Person {
  readonly subject: string;
  readonly name: string;
}

interface PartnerAs<R extends Registration> extends Person {
  readonly role: 'partner';
  readonly partner: string;
  readonly registration: R;
}

/** Who calls: what the token's claims and the registration say, and nothing a body could say. */
export type Caller =
  | (Person & { readonly role: 'enterprise'; readonly uscc: string })
  /** A natural person, by the opaque id of the city's identity platform. */
  | (Person & { readonly role: 'citizen'; readonly citizen: string })
  | PartnerAs<Registration>
  | (Person & { readonly role: 'operator' });

/** The callers that an entry of `roles` lets in. */
export type CallerBy<A extends Access> = A extends `partner:${infer K extends PartnerKind}`
  ? PartnerAs<Extract<Registration, { kind: K }>>
  : Extract<Caller, { role: A }>;

export interface Answers {
  readonly [status: number]: {
    readonly description: string;
    readonly schema?: z.ZodType;
    /** Where it is not JSON, and what such an answer looks like. */
    readonly mediaType?: string;
    readonly example?: string;
    /** Headers of its own, beside those of every answer. */
    readonly headers?: readonly ('Location' | 'ETag')[];
    /** A page that browsers are given instead: whoever asks for HTML first. */
    readonly page?: 'text/html';
    /** A sheet that is given instead: whoever asks for it first. */
    readonly sheet?: 'text/csv';
  };
}

/** Since when something is deprecated, when it will be gone, and the page that says what to use instead. */
export interface Deprecated {
  readonly since: PlainDate;
  readonly sunset: PlainDate;
  readonly link: `https://${string}` | `/${string}`;
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
  readonly roles: readonly Access[] | 'public';
  readonly summary: string;
  /** What the summary has no room for; who may call and what a repeat meets is said by itself. */
  readonly description?: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Where each day of the body may lie, seen from today. */
  readonly days?: Days;
  /** Bytes of the body, where it is less than what every route takes. */
  readonly bodyLimit?: number;
  /** Requests a minute that one caller may make of this row, counted apart from all others. */
  readonly perMinute?: number;
  /** Media types of the body besides JSON, handed over as text and not parsed. */
  readonly text?: 'application/x-ndjson';
  /** What each line of such a text is. */
  readonly line?: z.ZodType;
  /** Requires `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header): a repeat would make a second thing. */
  readonly idempotent?: true;
  /** An act of steering or publishing, by its name in the audit trail: `execution.stopped` (docs/adr/0031). Who acts on what is its own need not say why. */
  readonly audit?: { readonly act: string; readonly reason?: 'required' | 'of-operators' };
  /** Why the same POST again makes nothing more, where it needs no key (docs/adr/0030). */
  readonly again?: string;
  /** It will go: answers say so by `Deprecation` and `Sunset`. */
  readonly deprecated?: Deprecated;
  readonly answers: Answers;
}

type Rest = Omit<Route, 'method' | 'path' | 'roles'>;

/** What a repeat meets: the answer kept under its key, or what makes it harmless by nature. */
export type Repeatable =
  | { readonly idempotent: true; readonly again?: never }
  | { readonly again: string; readonly idempotent?: never };

/** One row: `get('/v1/orders/{id}', ['partner'], { summary, params, answers })`. */
const row =
  <const M extends Route['method'], Asked = unknown>(method: M) =>
  <const P extends Route['path'], const R extends Route['roles'], const T extends Rest>(
    path: P,
    roles: R,
    rest: T & Asked,
  ) => ({ method, path, roles, ...rest });

export const get = row('GET');
/** A POST says what a repeat of it meets: one that does not say does not compile. */
export const post = row<'POST', Repeatable>('POST');
export const put = row('PUT');
export const patch = row('PATCH');
export const remove = row('DELETE');

/** Keeps the literal types of a table of routes. */
export const routes = <const T extends Record<string, Route>>(table: T): T => table;

export const routeKey = (route: Route): string => `${route.method} ${route.path}`;
