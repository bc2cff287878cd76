import * as z from 'zod';
import { fieldError } from '../../common/field-error.ts';
import { err, ok, type Result } from '../../common/result.ts';
import { text, type Text } from '../../common/text.ts';
import { called } from '../../common/words/codes.ts';
import type { Region } from '../../law/identifiers/region.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import { PartnerId, Service } from '../../services/partners/model.ts';
import { named, nameBeside, namesOf, type NameOf } from '../../services/partners/naming.ts';
import type { Partners } from '../../services/partners/partners.ts';
import {
  choicesOf,
  providerOf,
  type Chosen,
  type NotProvided,
  type Providers,
} from '../../services/partners/territories.ts';
import type { ServiceRequest } from './model.ts';

/** Who provides a service at a place, and whether one is to be chosen of them. */
export const ProvidersOf = z
  .object({
    service: Service,
    choose: z.boolean().describe('Several may be asked: an application names one in `providers`'),
    providers: z
      .array(z.object({ partner: PartnerId, ...nameBeside('partner') }))
      .describe('None: there is no network here'),
  })
  .meta({ id: 'ServiceProviders' });

const listed = (
  service: Service,
  among: readonly PartnerId[],
  nameOf: NameOf,
): z.infer<typeof ProvidersOf> => ({
  service,
  choose: among.length > 1,
  providers: among.map((partner) => named({ partner }, nameOf, 'partner')),
});

/** For each service whoever may be asked at a place. */
export const providersAt = async (
  partners: Partners,
  region: Region,
): Promise<z.infer<typeof ProvidersOf>[]> => {
  const found = await partners.providersIn(region);
  const all = Service.options.map((service) => ({
    service,
    among: choicesOf(service, found.get(service) ?? { local: [], city: [] }),
  }));
  const nameOf = await namesOf(
    partners,
    all.flatMap(({ among }) => among),
  );
  return all.map(({ service, among }) => listed(service, among, nameOf));
};

/** One provider for each service, or every reason why not at once. */
export const chooseProviders = (
  services: readonly ServiceRequest[],
  providers: ReadonlyMap<Service, Providers>,
  chosen: Chosen,
): Result<{ service: Service; partner: PartnerId }[], readonly NotProvided[]> => {
  const each = services.map(({ service }) => ({
    service,
    found: providerOf(service, providers.get(service), chosen[service]),
  }));
  const refused = each.flatMap(({ found }) => (found.ok ? [] : [found.error]));
  if (refused.length > 0) return err(refused);
  return ok(each.flatMap(({ service, found }) => (found.ok ? [{ service, partner: found.value }] : [])));
};

const words = {
  nobody: ({ zh, en }: Text) => text(`该区域没有${zh}单位`, `Nobody provides ${en} in that region`),
  'not-chosen': ({ zh, en }: Text) =>
    text(`该区域有多家${zh}单位，请选择一家`, `Several provide ${en} there: choose one of them`),
  'not-there': ({ zh, en }: Text) =>
    text(`所选单位不在该区域提供${zh}服务`, `Whoever was chosen does not provide ${en} there`),
} as const satisfies Record<NotProvided['why'], (service: Text) => Text>;

/** What is wrong with the choice of providers, all of it, and who may be chosen. */
export const notProvided = async (
  partners: Partners,
  services: readonly ServiceRequest[],
  refused: readonly NotProvided[],
): Promise<Problem> => {
  const nameOf = await namesOf(
    partners,
    refused.flatMap(({ among }) => among),
  );
  const nobody = refused.filter(({ why }) => why === 'nobody').map(({ service }) => service);
  const choices = refused.filter(({ why }) => why !== 'nobody');
  return problem(nobody.length > 0 ? 'no-provider' : 'invalid', {
    errors: refused.map(({ service, why }) =>
      fieldError(
        why === 'nobody'
          ? `/services/${services.findIndex((asked) => asked.service === service)}`
          : `/providers/${service}`,
        words[why](called(service)),
      ),
    ),
    extensions: {
      ...(nobody.length > 0 && { services: nobody }),
      ...(choices.length > 0 && {
        choices: choices.map(({ service, among }) => listed(service, among, nameOf)),
      }),
    },
  });
};
