import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { instant } from '../../../../functions/law/instant.ts';
import { ServiceItem, ServiceItemVersion } from '../../../../functions/services/service-items/model.ts';
import {
  inForce,
  refusalOf,
  summariseItem,
  viewItem,
} from '../../../../functions/services/service-items/rules.ts';
import { ServiceItems } from '../../../../functions/services/service-items/service-items.ts';
import { memoryTable } from '../webhooks/fixture.ts';

const item = ServiceItem.parse({
  name: { zh: '许可', en: 'Licence' },
  basis: '第九条',
  handledBy: '住建局',
  steps: [
    { id: 'accept', statutory: 1 },
    { id: 'review', statutory: 5.5, promised: 3, after: ['accept'] },
    { id: 'hearing', statutory: 4, after: ['accept'] },
  ],
});
const today = plainDate('2026-09-29');
const version = (number: number, effectiveFrom: string): ServiceItemVersion =>
  ServiceItemVersion.parse({
    code: 'licence',
    version: number,
    effectiveFrom,
    item,
    publishedAt: instant('2026-09-29T10:00:00+08:00'),
    publishedBy: 'op-1',
    why: '公布',
  });

describe('a service item', () => {
  it('has a statutory and a promised limit, each its own longest path', () => {
    expect(summariseItem(version(1, '2026-10-01'))).toMatchObject({ statutory: 6.5, promised: 5 });
    expect(viewItem(version(1, '2026-10-01'), []).limits).toMatchObject({
      statutory: { path: ['accept', 'review'] },
      promised: { path: ['accept', 'hearing'] },
    });
  });

  it.each([
    ['a cycle', [{ id: 'a', statutory: 1, after: ['a'] }], '/steps'],
    ['a budget of zero', [{ id: 'a', statutory: 0 }], '/steps/0/statutory'],
    ['a negative budget', [{ id: 'a', statutory: -1 }], '/steps/0/statutory'],
    ['a fraction below a half', [{ id: 'a', statutory: 0.25 }], '/steps/0/statutory'],
    ['a promise longer than the law', [{ id: 'a', statutory: 1, promised: 2 }], '/steps/0/promised'],
  ])('is refused with its place for %s', (_, steps, pointer) => {
    const filled = steps.map((step) => ({ after: [], ...step }));
    expect(refusalOf({ steps: filled, effectiveFrom: today }, today)).toMatchObject({
      kind: 'plan-refused',
      errors: [{ pointer }],
    });
  });

  it('takes effect today or later, half days and all', () => {
    const { steps } = item;
    expect(refusalOf({ steps, effectiveFrom: today }, today)).toBeUndefined();
    expect(refusalOf({ steps, effectiveFrom: plainDate('2026-09-28') }, today)).toMatchObject({
      errors: [{ pointer: '/effectiveFrom' }],
    });
  });

  it('is in force in its latest version that has taken effect', () => {
    const releases = [version(1, '2026-10-01'), version(2, '2027-01-01'), version(3, '2026-12-01')];
    const on = (day: string) => inForce(releases, plainDate(day))?.version;
    expect([on('2026-09-30'), on('2026-10-01'), on('2026-12-01'), on('2027-02-01')]).toEqual([
      undefined,
      1,
      3,
      3,
    ]);
  });

  it('keeps each version for ever, and two operators do not publish the same one', async () => {
    const { table } = memoryTable();
    const items = new ServiceItems(table);
    expect((await table.transact(items.publish(version(1, '2026-10-01'), []))).ok).toBe(true);
    const releases = await items.releasesOf('licence');
    const second = items.publish(version(2, '2026-11-01'), releases);
    expect((await table.transact(second)).ok).toBe(true);
    expect((await table.transact(second)).ok).toBe(false);
    expect((await items.inForce('licence', plainDate('2026-10-15')))?.version).toBe(1);
    expect((await items.inForce('licence', plainDate('2026-11-15')))?.version).toBe(2);
    expect(await items.version('licence', 1)).toEqual(version(1, '2026-10-01'));
  });
});
