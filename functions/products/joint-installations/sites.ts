import { text } from '../../common/text.ts';
import { called } from '../../common/words/codes.ts';
import { addressKey } from '../../law/identifiers/address.ts';
import type { Instant } from '../../law/instant.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import { absent, equals } from '../../platform/table/condition.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store } from '../../platform/table/table.ts';
import type { Item, Write } from '../../platform/table/writes.ts';
import type { Orders } from '../../services/orders/orders.ts';
import { hasEnded } from '../../services/orders/rules.ts';
import type { Application, Assignment, Case, CaseId } from './model.ts';
import type { CaseStore } from './store.ts';

/** Of those who asked for a service at a site so many are looked at for what resembles an application. */
const mostLookedAt = 20;

/** That an applicant asked for a service at a site: the newest of its cases that did. */
interface Asked {
  readonly uscc: string;
  readonly service: string;
  readonly caseId: CaseId;
  readonly orderId: string;
  readonly since: Instant;
}

interface SiteItem extends Item {
  readonly kind: 'site-service';
  readonly asked: Asked;
}

const partition = ({ region, address }: Application['site']): string =>
  keyOf('SITE', region, addressKey(region, address));
const keyIn = (site: Application['site'], { uscc, service }: Pick<Asked, 'uscc' | 'service'>) => ({
  pk: partition(site),
  sk: keyOf('SERVICE', service, uscc),
});

/** The services of an application at its site, by which two applications of one applicant are told to be the same. */
export const askedAt = ({ applicant: { uscc }, site, services }: Application): string[] =>
  services.map(({ service }) => {
    const { pk, sk } = keyIn(site, { uscc, service });
    return `${pk} ${sk}`;
  });

/** What has been asked for at each site: one item for each applicant and service, which two at once cannot both write. */
export class Sites extends Store {
  /** What one applicant asked for there, of these services. */
  async own(site: Application['site'], uscc: string, services: readonly string[]): Promise<Asked[]> {
    const items = await this.table.getAll<SiteItem>(
      services.map((service) => keyIn(site, { uscc, service })),
    );
    return items.map(({ asked }) => asked);
  }

  /** Who asked for a service there: a house of a thousand tenants is not read whole for one of them. */
  async of(site: Application['site'], service: string): Promise<Asked[]> {
    const key = { key: partition(site), prefix: keyOf('SERVICE', service, ''), limit: mostLookedAt };
    return (await this.table.query<SiteItem>(key)).items.map(({ asked }) => asked);
  }

  /** @param before what stood there when it was looked at: refused when another case has come since */
  ask(site: Application['site'], asked: Asked, before: Asked | undefined): Write {
    const item: SiteItem = { ...keyIn(site, asked), kind: 'site-service', asked };
    return this.table.write.put(item, before ? equals('asked.caseId', before.caseId) : absent('pk'));
  }
}

interface Known {
  readonly cases: Pick<CaseStore, 'find'>;
  readonly orders: Pick<Orders, 'findAll'>;
}

/** A service at a site that somebody has asked for and that has not ended. */
export interface OpenAt {
  readonly service: string;
  readonly caseId: CaseId;
}

/** Nothing is released by anybody: what its order or its case has ended is open no more. */
const openOf = async ({ cases, orders }: Known, asked: readonly Asked[]): Promise<Asked[]> => {
  const [placed, found] = await Promise.all([
    orders.findAll(asked.map(({ orderId }) => orderId)),
    Promise.all([...new Set(asked.map(({ caseId }) => caseId))].map((id) => cases.find(id))),
  ]);
  const ended = new Set<string>(placed.flatMap(({ order }) => (hasEnded(order) ? [order.id] : [])));
  const running = new Set<string>(
    found.flatMap((stored) => (stored && stored.case.endedAt === undefined ? [stored.case.id] : [])),
  );
  return asked.filter(({ caseId, orderId }) => running.has(caseId) && !ended.has(orderId));
};

/** What an application meets at its site: what is open there already, its own and others', and the claims to write. */
export const atSite = async (
  on: Known & { readonly sites: Sites },
  { applicant: { uscc }, site, services }: Application,
) => {
  const wanted = services.map(({ service }) => service);
  const [own, ...all] = await Promise.all([
    on.sites.own(site, uscc, wanted),
    ...wanted.map((service) => on.sites.of(site, service)),
  ]);
  const others = all.flat().filter((one) => one.uscc !== uscc);
  const open = new Set(await openOf(on, [...own, ...others]));
  const shown = (asked: readonly Asked[]): OpenAt[] =>
    asked.filter((one) => open.has(one)).map(({ service, caseId }) => ({ service, caseId }));
  return {
    own: shown(own),
    others: shown(others),
    claim: (
      { id, submittedAt }: Pick<Case, 'id' | 'submittedAt'>,
      assignments: readonly Assignment[],
    ): Write[] =>
      assignments.map(({ service, orderId }) => {
        const before = own.find((one) => one.service === service);
        return on.sites.ask(site, { uscc, service, caseId: id, orderId, since: submittedAt }, before);
      }),
  };
};

/** The same is under way already: here is where. */
export const underWay = (open: readonly OpenAt[]): Problem => {
  const names = [...new Set(open.map(({ service }) => service))].map(called);
  return problem('conflict', {
    detail: text(
      `该地址的${names.map(({ zh }) => zh).join('、')}报装已在办理，无需重复申请`,
      `Under way at this site already: ${names.map(({ en }) => en).join(', ')}`,
    ),
    extensions: {
      existing: open.map((one) => ({ ...one, href: `/v1/joint-installations/${one.caseId}` })),
    },
  });
};
