import { text } from '../../common/text.ts';
import { called } from '../../common/words/codes.ts';
import { addressKey } from '../../law/identifiers/address.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import { absent, equals } from '../../platform/table/condition.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store, type Page } from '../../platform/table/table.ts';
import type { Item, Write } from '../../platform/table/writes.ts';
import { applicantKey } from '../../services/subjects/applicant.ts';
import type { Orders } from '../../services/orders/orders.ts';
import { hasEnded } from '../../services/orders/rules.ts';
import { applicantOf } from './applicant.ts';
import { claimOf, claimsOf, mostLookedAt, type Asked } from './asked-at.ts';
import type { Application, Assignment, Case, CaseId } from './model.ts';
import type { NearSites } from './near-sites.ts';
import type { CaseStore } from './store.ts';

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
export const askedAt = (application: Application): string[] => {
  const [{ site }, uscc] = [application, applicantKey(applicantOf(application))];
  return claimsOf(application).map((service) => {
    const { pk, sk } = keyIn(site, { uscc, service });
    return `${pk} ${sk}`;
  });
};

/** What has been asked for at each site: one item for each applicant and service, which two at once cannot both write. */
export class Sites extends Store {
  /**
   * What one applicant asked for there, and who else asked for these services: in one look where few did, and else
   * service by service, for a house of a thousand tenants is not read whole for one of them.
   */
  async at(
    site: Application['site'],
    uscc: string,
    services: readonly string[],
  ): Promise<{ readonly own: Asked[]; readonly others: Asked[] }> {
    const all = await this.#page(site, ['SERVICE', ''], mostLookedAt * services.length);
    const [own, each] = all.cursor
      ? await Promise.all([
          this.table.getAll<SiteItem>(services.map((service) => keyIn(site, { uscc, service }))),
          Promise.all(services.map((service) => this.#page(site, ['SERVICE', service, ''], mostLookedAt))),
        ])
      : [all.items.filter(({ asked }) => asked.uscc === uscc), [all]];
    const wanted = (asked: Asked) => services.includes(asked.service);
    return {
      own: own.flatMap(({ asked }) => [asked, ...(asked.earlier ?? [])]).filter(wanted),
      others: each
        .flatMap(({ items }) => items.map(({ asked }) => asked))
        .filter((asked) => wanted(asked) && asked.uscc !== uscc),
    };
  }

  #page(site: Application['site'], prefix: readonly string[], limit: number): Promise<Page<SiteItem>> {
    return this.table.query<SiteItem>({ key: partition(site), prefix: keyOf(...prefix), limit });
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
  /** How far off, where it is told by the map. */
  readonly metres?: number;
}

/** Nothing is released by anybody: what its order or its case has ended is open no more. */
const openOf = async <A extends Asked>({ cases, orders }: Known, asked: readonly A[]): Promise<A[]> => {
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

type Found = Asked & { readonly metres?: number };

/** Each once: what stands at the very address is told by it, wherever it is on the map. */
const together = (here: readonly Found[], near: readonly Found[]): Found[] => [
  ...here,
  ...near.filter(({ orderId }) => here.every((one) => one.orderId !== orderId)),
];

/**
 * What an application meets at its site: what is open there already, its own and others', and the claims to write.
 * @param metres within which two places on the map are one site
 */
export const atSite = async (
  on: Known & { readonly sites: Sites; readonly nearSites: Pick<NearSites, 'around'> },
  application: Application,
  metres: number,
) => {
  const { site } = application;
  const uscc = applicantKey(applicantOf(application));
  const wanted = claimsOf(application);
  const [here, near] = await Promise.all([
    on.sites.at(site, uscc, wanted),
    on.nearSites.around(application, metres),
  ]);
  const own = together(here.own, near.own);
  const others = together(here.others, near.others);
  const open = new Set(await openOf(on, [...own, ...others]));
  const shown = (asked: readonly Found[]): OpenAt[] =>
    asked
      .filter((one) => open.has(one))
      .map(({ service, caseId, metres: off }) => ({
        service,
        caseId,
        ...(off !== undefined && { metres: off }),
      }));
  return {
    own: shown(own),
    others: shown(others),
    claim: (
      { id, submittedAt }: Pick<Case, 'id' | 'submittedAt'>,
      assignments: readonly Assignment[],
    ): Write[] => {
      const asked = assignments.map(({ service: asSupplied, orderId }): Asked => {
        const service = claimOf(application, asSupplied);
        const earlier = here.own
          .filter((one) => one.service === service && open.has(one))
          .map(({ earlier: _, ...one }) => one)
          .slice(0, mostLookedAt);
        return {
          ...{ uscc, service, caseId: id, orderId, since: submittedAt },
          ...(earlier.length > 0 && { earlier }),
        };
      });
      return [
        ...asked.map((one) => {
          const before = here.own.find(({ service }) => service === one.service);
          return on.sites.ask(site, one, before);
        }),
        ...near.claim(id, asked),
      ];
    },
  };
};

/** The same is under way already: here is where. */
export const underWay = (open: readonly OpenAt[]): Problem => {
  const off = Math.max(...open.map(({ metres = 0 }) => metres));
  const where =
    off > 0 ? text(`该用地（相距约 ${off} 米）`, `this site, ${off} m off,`) : text('该地址', 'this site');
  const names = [...new Set(open.map(({ service }) => service))].map(called);
  return problem('conflict', {
    detail: text(
      `${where.zh}的${names.map(({ zh }) => zh).join('、')}报装已在办理，无需重复申请`,
      `Under way at ${where.en} already: ${names.map(({ en }) => en).join(', ')}`,
    ),
    extensions: {
      existing: open.map((one) => ({ ...one, href: `/v1/joint-installations/${one.caseId}` })),
    },
  });
};
