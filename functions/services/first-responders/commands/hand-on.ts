import { text, type Text } from '../../../common/text.ts';
import { err } from '../../../common/result.ts';
import { change, decided } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { invalid, problem } from '../../../platform/problem.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Reader } from '../../messages/model.ts';
import { PartnerId } from '../../partners/model.ts';
import type { FirstResponderDependencies, SeenCase } from '../dependencies.ts';
import type { FirstResponder, HandingOn, Organisation } from '../model.ts';
import { findFor } from '../queries/show.ts';
import { firstResponderRoutes } from '../routes.ts';
import { handOn, personOf, type NotHandedOn, type Standing } from '../rules.ts';
import { clerkOf } from '../take.ts';
import { handingOnTold } from '../told.ts';
import { organisationName, standingOf, viewOf } from '../view.ts';

const reasons: Readonly<Record<NotHandedOn, Text>> = {
  'not-yours': text('该事项的首接责任人不是你', 'You are not who has taken this case'),
  'not-asked': text('该移交请求不是向你提出的', 'You are not who was asked to take this case'),
  ended: text('办件已办结', 'The case has ended'),
  offered: text('已有待答复的移交请求', 'An offer waits for its answer'),
  'not-offered': text('没有待答复的移交请求', 'No offer waits for an answer'),
};

/** What one may not do at all is refused as such; what cannot be done now, as that. */
const refused = (reason: NotHandedOn) =>
  problem(reason === 'not-yours' || reason === 'not-asked' ? 'forbidden' : 'conflict', {
    detail: reasons[reason],
    extensions: { reason },
  });

const readerOf = (organisation: Organisation): Reader =>
  organisation.kind === 'partner' ? { kind: 'partner', id: organisation.id } : { kind: 'operators' };

/** Who is told of what becomes of an offer: where the clerk works, or who stands in for a partner that is none any more. */
const offering = ({ clerk }: FirstResponder, { retired }: Standing): Organisation => {
  if (!retired) return clerk.organisation;
  const { successor } = retired;
  return successor === undefined
    ? { kind: 'operators' }
    : { kind: 'partner', id: PartnerId.parse(successor) };
};

/** Both are told, and who applies when another has it. */
const tell = async (
  { teller, partners }: FirstResponderDependencies,
  responder: FirstResponder,
  { seen: { applicant }, standing }: { readonly seen: SeenCase; readonly standing: Standing },
  done: HandingOn,
  at: FirstResponder['since'],
): Promise<Write[]> => {
  const { subject, clerk, offer } = responder;
  const to = done.act === 'offer' ? done.to : offer?.to;
  if (!to) return [];
  const [from, called] = await Promise.all([
    organisationName(partners, clerk.organisation),
    organisationName(partners, to),
  ]);
  return teller.tell(
    handingOnTold[done.act],
    { id: subject.id, from, to: called },
    {
      to: {
        applicant,
        asker: readerOf(offering(responder, standing)),
        partner: readerOf(to),
      },
      subject,
      facts: { subject },
      at,
    },
  );
};

const codes = {
  offer: 'responder.offered',
  accept: 'responder.handed-on',
  decline: 'responder.declined',
  withdraw: 'responder.withdrawn',
} as const satisfies Record<HandingOn['act'], string>;

/** A case is handed on with consent (Art. 5): offered, and accepted by the other. Declined or withdrawn, it stays. */
export const handOnCase = (on: FirstResponderDependencies) =>
  endpoint(firstResponderRoutes.handOn, async ({ params, body, caller }) => {
    const changed = await change(on, {
      find: () => findFor(on, params.id, caller),
      decide: async (found, { now }) => {
        const person = personOf(caller);
        if (!person) return err(problem('forbidden'));
        const { responder, seen } = found;
        if (body.act === 'offer' && body.to.kind === 'partner' && !(await on.partners.find(body.to.id)))
          return err(invalid('/to/id', '没有这个单位', 'There is no such partner'));
        const known = await on.persons.find(responder.clerk.name);
        const standing = await standingOf(on.partners, responder, known, seen.ended);
        const taken =
          body.act === 'accept'
            ? clerkOf(on.persons, responder.subject, person, caller.name, now)
            : undefined;
        const acted = handOn(responder, body, person, standing, now, () => taken?.clerk ?? responder.clerk);
        if (!acted.ok) return err(refused(acted.error));
        const after = acted.value;
        const name = taken ? { name: caller.name } : known;
        const view = await viewOf(
          on,
          after,
          name,
          person,
          await standingOf(on.partners, after, name, seen.ended),
        );
        const partner = after.clerk.organisation;
        return decided(view, [
          on.responders.save({ ...found, responder: after }),
          ...(taken?.writes ?? []),
          // The name of who had it is kept for its period from now on.
          ...(taken ? await on.persons.release(responder.clerk.name, now) : []),
          on.timeline.entry(responder.subject.id, {
            at: now,
            code: codes[body.act],
            ...(partner.kind === 'partner' && { partner: partner.id }),
          }),
          ...(await tell(on, responder, { seen, standing }, body, now)),
        ]);
      },
    });
    if (!changed.ok) return changed;
    log.info('responder.changed', { subject: params.id, act: body.act });
    return answer(200, changed.value);
  });
