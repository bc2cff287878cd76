import { Fault } from '../../common/fault.ts';
import { isDeepStrictEqual } from 'node:util';
import {
  gatherParts,
  single,
  type HeadRead,
  type Parts,
  type WithParts,
} from '../../platform/table/parts.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Owner, Project } from './model.ts';

type Said = 'investmentYuan' | 'site' | 'traits' | 'building' | 'park';

/** What is said once, at the start. */
const request = single<Pick<Project, Said>>('REQUEST');
/** Whose it is and was. */
const ownership = single<{ readonly name: string; readonly former: Project['formerOwners'] }>('OWNERSHIP');
/** Whom to call. */
const contact = single<Owner['contact']>('CONTACT');
/** Why it stands still, or is to. */
const reasons = single<{ readonly paused?: string; readonly underway?: string }>('REASONS');

/** Who helps its owner through. */
const companion = single<NonNullable<Project['companion']>>('COMPANION');

export const projectParts = [request, ownership, contact, reasons, companion];

type Moves = Omit<Project, 'owner' | 'formerOwners' | 'companion' | Said | 'paused' | 'underway'>;

/** What moves, and what a list shows: under 1 KB, a long name apart. */
export interface ProjectHead extends Moves {
  readonly uscc: Owner['uscc'];
  readonly paused?: Omit<NonNullable<Project['paused']>, 'reason'>;
  readonly underway?: Omit<NonNullable<Project['underway']>, 'reason'>;
}

export const headOf = ({
  owner,
  formerOwners: _,
  companion: _companion,
  investmentYuan: __,
  site: ___,
  traits: _traits,
  building: _building,
  park: _park,
  paused,
  underway,
  ...moves
}: Project): ProjectHead => ({
  ...moves,
  uscc: owner.uscc,
  ...(paused && { paused: { since: paused.since } }),
  ...(underway && { underway: { since: underway.since, done: underway.done } }),
});

const reasonsOf = ({ paused, underway }: Project) => ({
  ...(paused && { paused: paused.reason }),
  ...(underway?.reason !== undefined && { underway: underway.reason }),
});

export const together = ({ uscc, paused, underway, ...moves }: ProjectHead, parts: Parts): Project => {
  const [said, whose, whom] = [parts.one(request), parts.one(ownership), parts.one(contact)];
  if (!said || !whose || !whom) throw new Fault(`Project ${moves.id} has lost a part`);
  const why = parts.one(reasons) ?? {};
  const helps = parts.one(companion);
  return {
    ...moves,
    ...said,
    owner: { uscc, name: whose.name, contact: whom },
    formerOwners: whose.former,
    ...(helps && { companion: helps }),
    ...(paused && { paused: { ...paused, reason: why.paused ?? '' } }),
    ...(underway && {
      underway: { ...underway, ...(why.underway !== undefined && { reason: why.underway }) },
    }),
  };
};

/** Of the parts of the next version those that are not what they were, with what its head says of them. */
export const changedParts = (
  table: Table,
  read: HeadRead,
  before: Project | undefined,
  after: Project,
): WithParts => {
  const parts = gatherParts(table, read);
  const { owner, formerOwners: former, investmentYuan, site, traits, building, park } = after;
  const ownershipOf = (one: Project) => ({ name: one.owner.name, former: one.formerOwners });
  const changed = (of: (one: Project) => unknown) => !before || !isDeepStrictEqual(of(before), of(after));
  if (!before)
    parts.set(request, {
      ...{ investmentYuan, site },
      ...(traits && { traits }),
      ...(building && { building }),
      ...(park !== undefined && { park }),
    });
  if (changed(ownershipOf)) parts.set(ownership, { name: owner.name, former });
  if (changed((one) => one.owner.contact)) parts.set(contact, owner.contact);
  if (after.companion && changed((one) => one.companion)) parts.set(companion, after.companion);
  if (!before || changed(reasonsOf)) parts.set(reasons, reasonsOf(after));
  return parts.gathered();
};
