import { err, ok, type Result } from '../../common/result.ts';
import { text } from '../../common/text.ts';
import { problem, type Problem } from '../problem.ts';
import { keyOf } from '../table/key.ts';
import { Claims } from './claims.ts';
import type { HttpEvent } from './event.ts';
import type { Access, Caller, Registration } from './route.ts';

/** What it takes to know a caller: the platform knows tokens, and asks for the rest. */
export interface Identification {
  /** An ID token has the right audience too, and is none (docs/adr/0024). */
  readonly isAccessToken: (event: HttpEvent) => boolean;
  /** What a partner is registered as, read at each request; undefined when it is not, or no more. */
  readonly registrationOf: (partner: string) => Promise<Registration | undefined>;
}

const noAccessToken = problem('unauthenticated', {
  detail: text('请使用访问令牌（access token）', 'This is no access token'),
});

/** Names the claims, never what they say. */
const unfit = (names: readonly string[]): Problem =>
  problem('unauthenticated', {
    detail: text(`令牌缺少或填错：${names.join('、')}`, `Missing or wrong in the token: ${names.join(', ')}`),
  });

const notRegistered = problem('forbidden', {
  detail: text('本单位未登记或已停用', 'This partner is not registered, or has been retired'),
});

/** Who a verified token stands for; or why for nobody: its claims (401), or the registration of its partner (403). */
export const identify = async (
  event: HttpEvent,
  { isAccessToken, registrationOf }: Identification,
): Promise<Result<Caller, Problem>> => {
  const said = event.requestContext.authorizer?.jwt?.claims;
  if (said === undefined) return err(problem('unauthenticated'));
  if (!isAccessToken(event)) return err(noAccessToken);
  const claims = Claims.safeParse(said);
  if (!claims.success)
    return err(unfit([...new Set(claims.error.issues.map(({ path }) => String(path[0])))]));
  const { sub: subject, ...rest } = claims.data;
  if (rest.role !== 'partner') return ok({ ...rest, subject });
  const registration = await registrationOf(rest.partner);
  return registration ? ok({ ...rest, subject, registration }) : err(notRegistered);
};

/** Whether an entry of a route's `roles` lets this caller in. */
export const admits = (access: Access, caller: Caller): boolean =>
  access === caller.role || (caller.role === 'partner' && access === `partner:${caller.registration.kind}`);

/** The code of the department that a caller is registered as: whatever is said of departments is asked of this. */
export const departmentOf = (caller: Caller | undefined): string | undefined =>
  caller?.role === 'partner' && caller.registration.kind === 'department'
    ? caller.registration.department
    : undefined;

/** Whose requests and lists these are: never two callers alike. */
export const ownerOf = (caller: Caller): string => {
  switch (caller.role) {
    case 'enterprise':
      return keyOf('enterprise', caller.uscc);
    case 'citizen':
      return keyOf('citizen', caller.citizen);
    case 'partner':
      return keyOf('partner', caller.partner);
    case 'operator':
      return keyOf('operator', caller.subject);
  }
};
