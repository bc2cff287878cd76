import type * as z from 'zod';
import { isErased, type Known } from '../../platform/persons/persons.ts';
import { shownName } from '../../platform/persons/shown.ts';
import type { FirstResponderDependencies } from './dependencies.ts';
import type { FirstResponder, FirstResponderView, Organisation } from './model.ts';
import { whyNot, type Person, type Standing } from './rules.ts';

const acts = ['offer', 'accept', 'decline', 'withdraw'] as const;

type Shown = z.infer<typeof FirstResponderView>;

const ofTheCity = '市政务服务窗口';

/** As it is called before people. */
export const organisationName = async (
  partners: FirstResponderDependencies['partners'],
  organisation: Organisation,
): Promise<string> =>
  organisation.kind === 'operators'
    ? ofTheCity
    : ((await partners.open(organisation.id))?.partner.name ?? organisation.id);

const shownOrganisation = async (
  partners: FirstResponderDependencies['partners'],
  organisation: Organisation,
): Promise<Shown['organisation']> => {
  if (organisation.kind === 'operators') return { name: ofTheCity };
  const partner = (await partners.open(organisation.id))?.partner;
  return {
    partner: organisation.id,
    name: partner?.name ?? organisation.id,
    ...(partner?.retired && { retired: true }),
  };
};

/** Whether a clerk is still known, and still works where it did. */
export const standingOf = async (
  partners: FirstResponderDependencies['partners'],
  { clerk: { organisation } }: FirstResponder,
  known: Known<'staff'>,
  ended: boolean,
): Promise<Standing> => ({
  ended,
  erased: isErased(known),
  ...(organisation.kind === 'partner' && {
    retired: (await partners.open(organisation.id))?.partner.retired,
  }),
});

/** A clerk's name is public while it does the city's work: whoever may see the case sees it whole. */
export const viewOf = async (
  { partners }: Pick<FirstResponderDependencies, 'partners'>,
  responder: FirstResponder,
  known: Known<'staff'>,
  person: Person | undefined,
  standing: Standing,
): Promise<Shown> => {
  const { subject, clerk, since, handedOn, offer } = responder;
  return {
    subject,
    organisation: await shownOrganisation(partners, clerk.organisation),
    official: shownName(known, true),
    ...(isErased(known) && { erased: true }),
    since,
    handedOn,
    ...(offer && { offer: { to: await shownOrganisation(partners, offer.to), at: offer.at } }),
    ended: standing.ended,
    allowed: person ? acts.filter((act) => whyNot(responder, act, person, standing) === undefined) : [],
  };
};
