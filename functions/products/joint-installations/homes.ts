import type { FieldError } from '../../common/field-error.ts';
import { fieldError } from '../../common/field-error.ts';
import { text, type Text } from '../../common/text.ts';
import { called } from '../../common/words/codes.ts';
import { addressKey } from '../../law/identifiers/address.ts';
import type { Persons } from '../../platform/persons/persons.ts';
import { isErased } from '../../platform/persons/persons.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import type { InstallationRules } from '../../services/service-items/installation.ts';
import type { ServiceItem } from '../../services/service-items/model.ts';
import type { Application, ServiceRequest } from './model.ts';
import type { OpenAt } from './sites.ts';
import type { CaseStore } from './store.ts';

/** What a home is measured by, of each service that is measured. */
const measureOf = (request: ServiceRequest): number | undefined => {
  switch (request.service) {
    case 'water':
      return request.pipeDiameterMm;
    case 'power':
      return request.loadKva;
    case 'gas':
      return request.m3PerHour;
    case 'heat':
      return request.kilowatts;
    case 'telecom':
      return request.lines;
    case 'drainage':
      return undefined;
  }
};

type AtHome = NonNullable<NonNullable<InstallationRules['homes']>[ServiceRequest['service']]>;

const pastWhat = (request: ServiceRequest, rule: AtHome | undefined): Text | undefined => {
  const name = called(request.service);
  if (!rule) return text(`居民个人不能申请${name.zh}`, `No citizen applies for ${name.en} at home`);
  const asked = measureOf(request);
  if (rule.most !== undefined && asked !== undefined && asked > rule.most)
    return text(
      `超过居民${name.zh}报装上限 ${rule.most}（${rule.basis}）`,
      `More than the ${rule.most} of ${name.en} at a home (${rule.basis})`,
    );
  if (
    rule.lowVoltage &&
    request.service === 'power' &&
    (request.voltage !== 'low' || request.supply !== 'single')
  )
    return text(
      `居民用电为低压单电源（${rule.basis}）`,
      `A home has low voltage by one supply (${rule.basis})`,
    );
  return undefined;
};

/** What a home cannot ask for by the published item, each with its place. */
const pastHome = (
  services: readonly ServiceRequest[],
  { installation }: Pick<ServiceItem, 'installation'>,
): FieldError[] =>
  services.flatMap((request, index) => {
    const past = pastWhat(request, installation?.homes?.[request.service]);
    return past ? [fieldError(`/services/${index}`, past)] : [];
  });

const notOpened = problem('window-not-open', {
  detail: text(
    '本市尚未公布居民个人报装事项，暂不能以个人名义申请',
    'The city has published no item for installations at home: citizens cannot apply yet',
  ),
});

/** Why a citizen may not apply so; undefined where one may. */
export const notForHomes = (
  services: readonly ServiceRequest[],
  item: Pick<ServiceItem, 'installation'> | undefined,
): Problem | undefined => {
  if (!item?.installation?.homes) return notOpened;
  const errors = pastHome(services, item);
  return errors.length > 0 ? problem('invalid', { errors }) : undefined;
};

interface Doors {
  readonly cases: Pick<CaseStore, 'find'>;
  readonly persons: Pick<Persons, 'find'>;
}

/** Of a citizen's own open cases in a building those behind the same door: two flats are two homes. */
export const behindSameDoor = async (
  { cases, persons }: Doors,
  { site: { region } }: Pick<Application, 'site'>,
  door: string | undefined,
  open: readonly OpenAt[],
): Promise<readonly OpenAt[]> => {
  if (door === undefined) return open;
  const asked = addressKey(region, door);
  const same = await Promise.all(
    open.map(async ({ caseId }) => {
      const contact = (await cases.find(caseId))?.case.application.applicant.contact;
      const known = contact && (await persons.find<'contact'>(contact));
      // Nothing tells two apart where one names no door, or is known no more.
      return (
        !known || isErased(known) || known.door === undefined || addressKey(region, known.door) === asked
      );
    }),
  );
  return open.filter((_, index) => same[index]);
};
