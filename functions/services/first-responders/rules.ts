import { err, ok, type Result } from '../../common/result.ts';
import type { Instant } from '../../law/instant.ts';
import type { Caller } from '../../platform/http/route.ts';
import type { PartnerId } from '../partners/model.ts';
import type { Clerk, FirstResponder, HandingOn, Organisation } from './model.ts';

/** Who asks, as far as it may have taken a matter: a person of a partner, or of the city. */
export interface Person {
  readonly organisation: Organisation;
  readonly sub: string;
}

/** Applicants take no matter of their own. */
export const personOf = (caller: Caller): Person | undefined => {
  switch (caller.role) {
    case 'partner':
      return { organisation: { kind: 'partner', id: caller.partner as PartnerId }, sub: caller.subject };
    case 'operator':
      return { organisation: { kind: 'operators' }, sub: caller.subject };
    case 'enterprise':
    case 'citizen':
      return undefined;
  }
};

const same = (one: Organisation, other: Organisation): boolean =>
  one.kind === 'partner' ? other.kind === 'partner' && one.id === other.id : other.kind === 'operators';

/** What the matter is like besides: whether it has ended, and whether its clerk is still known and still there. */
export interface Standing {
  readonly ended: boolean;
  readonly erased: boolean;
  /** Where the clerk worked is a partner no more; another may have taken its place. */
  readonly retired?: { readonly successor?: string | undefined } | undefined;
}

export type NotHandedOn = 'not-yours' | 'not-asked' | 'ended' | 'offered' | 'not-offered';

/** Nobody works there any more: whoever took its place sees that the matter is handed on, or the city. */
const standsIn = ({ organisation }: Person, { retired }: Standing): boolean =>
  retired !== undefined && (organisation.kind === 'operators' || organisation.id === retired.successor);

/** The clerk itself; of one who is known no more, whoever works where it worked. */
const isOwn = ({ clerk }: FirstResponder, person: Person, standing: Standing): boolean =>
  person.sub === clerk.sub ||
  (standing.erased && same(clerk.organisation, person.organisation)) ||
  standsIn(person, standing);

const mayAnswer = ({ offer, clerk }: FirstResponder, person: Person): boolean =>
  offer !== undefined && same(offer.to, person.organisation) && person.sub !== clerk.sub;

type Act = HandingOn['act'];

/** Why an act is not taken now; undefined where it is. */
export const whyNot = (
  responder: FirstResponder,
  act: Act,
  person: Person,
  standing: Standing,
): NotHandedOn | undefined => {
  const mayAct =
    act === 'offer' || act === 'withdraw' ? isOwn(responder, person, standing) : mayAnswer(responder, person);
  if (standing.ended) return 'ended';
  if (act === 'offer') {
    if (!mayAct) return 'not-yours';
    return responder.offer ? 'offered' : undefined;
  }
  if (!responder.offer) return 'not-offered';
  if (mayAct) return undefined;
  return act === 'withdraw' ? 'not-yours' : 'not-asked';
};

/** The matter after an act. @param clerk who accepts, by its sealed name */
export const handOn = (
  responder: FirstResponder,
  done: HandingOn,
  person: Person,
  standing: Standing,
  now: Instant,
  clerk: () => Clerk,
): Result<FirstResponder, NotHandedOn> => {
  const why = whyNot(responder, done.act, person, standing);
  if (why) return err(why);
  const { offer: _, ...rest } = responder;
  switch (done.act) {
    case 'offer':
      return ok({ ...rest, offer: { to: done.to, at: now } });
    case 'accept':
      return ok({ ...rest, clerk: clerk(), since: now, handedOn: rest.handedOn + 1 });
    case 'decline':
    case 'withdraw':
      return ok(rest);
  }
};
