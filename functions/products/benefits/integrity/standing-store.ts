import type { Instant } from '../../../law/instant.ts';
import { listOf, placed } from '../../../platform/table/indexes.ts';
import { keyOf } from '../../../platform/table/key.ts';
import { Store, type Page } from '../../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../../platform/table/writes.ts';
import type { FundApplication, NewAwardList } from './standing-model.ts';

interface ApplicationItem extends Item {
  readonly kind: 'fund-application';
  readonly application: FundApplication;
}

export interface AwardList extends NewAwardList {
  readonly id: string;
  readonly updatedAt: Instant;
}
interface AwardItem extends Versioned {
  readonly kind: 'award-list';
  readonly list: AwardList;
}

const applications = ['FUND-APPLICATIONS'];
const awards = ['AWARD-LISTS'];
const awardKey = (id: string): Key => ({ pk: keyOf('INTEGRITY', 'AWARDS', id), sk: 'AWARDS' });

/** What departments apply for, and whom award lists name: what a determination acts upon. */
export class StandingStore extends Store {
  apply(application: FundApplication): Write {
    return this.table.write.create({
      pk: keyOf('INTEGRITY', 'APPLICATION', application.id),
      sk: 'APPLICATION',
      kind: 'fund-application',
      application,
      ...placed({ list: applications, sort: application.id }),
    } as ApplicationItem);
  }

  async applications(page: { limit: number; cursor?: string | undefined }): Promise<Page<FundApplication>> {
    const found = await this.table.query<ApplicationItem>({
      ...listOf(applications),
      ...page,
      newestFirst: true,
    });
    return { ...found, items: found.items.map(({ application }) => application) };
  }

  async awardVersion(id: string): Promise<number> {
    return (await this.table.get<AwardItem>(awardKey(id)))?.version ?? 0;
  }

  putAwards(list: AwardList, version: number): Write {
    return this.table.write.save({
      ...awardKey(list.id),
      kind: 'award-list',
      list,
      version,
      ...placed({ list: awards, sort: list.id }),
    } as AwardItem);
  }

  async awards(page: { limit: number; cursor?: string | undefined }): Promise<Page<AwardList>> {
    const found = await this.table.query<AwardItem>({ ...listOf(awards), ...page });
    return { ...found, items: found.items.map(({ list }) => list) };
  }
}
