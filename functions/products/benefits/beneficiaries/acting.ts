import { addMonths, type PlainDate } from '../../../law/plain-date.ts';
import { isAlive, type CitizenFacts, type Facts } from '../../../rule-language/subjects.ts';
import type { Actor, Named } from './model.ts';

type Told = Named & { readonly facts: Facts };

/** 民法典 art. 17: a natural person of eighteen years is an adult. */
const FULL_AGE = 18 * 12;

const isMinor = ({ birthDate }: CitizenFacts, on: PlainDate): boolean | undefined =>
  birthDate === undefined || birthDate === null ? undefined : addMonths(birthDate, FULL_AGE) > on;

/**
 * Who acts for a citizen: itself, or for a child or an adult without capacity the guardian that a register names (民法典
 * arts. 19-23). Undefined while nobody is known who may: then nobody is asked, and nothing lapses by silence.
 */
const actorForCitizen = (citizen: string, facts: CitizenFacts, on: PlainDate): Actor | undefined => {
  const { guardian, incapacitated } = facts;
  const minor = isMinor(facts, on);
  if (minor === false && incapacitated !== true) return { kind: 'citizen', id: citizen };
  return guardian ? { kind: 'citizen', id: guardian } : undefined;
};

/** Who acts for whoever is no enterprise, on a day. */
export const actorIn = ({ citizen, county, facts }: Told, on: PlainDate): Actor | undefined => {
  if (citizen !== undefined) return actorForCitizen(citizen, facts as CitizenFacts, on);
  const { office } = facts as { readonly office?: string | null };
  return county !== undefined && office ? { kind: 'department', id: office } : undefined;
};

/** The facts as rules read them: with what follows from them on a day, and no register tells. */
export const factsOn = (told: Told, on: PlainDate): Facts => {
  const { uscc, citizen, facts } = told;
  if (uscc !== undefined) return facts;
  const acting = actorIn(told, on) ? true : undefined;
  return {
    ...facts,
    acting,
    ...(citizen !== undefined && { alive: isAlive(facts as CitizenFacts, on) }),
  } as Facts;
};
