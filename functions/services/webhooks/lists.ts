import { dateOf } from '../../law/plain-date.ts';
import { idsFrom } from '../../platform/ids.ts';
import type { Asked } from '../../platform/lists/asked.ts';
import type { Seen } from '../../platform/lists/page.ts';
import type { Column } from '../../platform/lists/sheet.ts';
import { holds, wantedOf } from '../../platform/lists/wanted.ts';
import type { Instant } from '../../law/instant.ts';
import { allTroubled, stateOf, troubledOf, type DeliveryItem } from './deliveries.ts';
import type { WebhookDependencies } from './dependencies.ts';
import type { DeliveryStatus, DeliveryView, Recipient } from './model.ts';
import { namedDeliveries } from './named.ts';

const statuses: Readonly<Record<DeliveryStatus, string>> = {
  pending: '待推送',
  delivered: '已送达',
  held: '暂缓推送',
  dead: '推送失败',
  disabled: '推送已停用',
  inbox: '由收件箱办理',
};

export const deliveryColumns: readonly Column<DeliveryView>[] = [
  ['推送编号', ({ id }) => id],
  ['事件', ({ type }) => type],
  ['接收方编号', ({ recipient }) => recipient.id],
  ['接收方', ({ recipientName }) => recipientName],
  ['状态', ({ status }) => statuses[status]],
  ['产生日期', ({ createdAt }) => dateOf(createdAt)],
  ['推送次数', ({ attempted }) => attempted],
  ['最近一次结果', ({ lastAttempt }) => lastAttempt?.failure ?? lastAttempt?.answer],
  ['送达日期', ({ deliveredAt }) => deliveredAt && dateOf(deliveredAt)],
];

/** What went wrong: it is somebody’s turn where nobody took it, and waits where it is tried again. Of all recipients, or of one endpoint. */
export const troubledSeen = (
  { partners }: Pick<WebhookDependencies, 'partners'>,
  recipient: Recipient | undefined,
): Omit<Seen<DeliveryItem, DeliveryView>, 'columns'> => ({
  ...(recipient ? { of: 'own', lists: [troubledOf(recipient)] } : { of: 'wide', lists: [allTroubled] }),
  mine: ['open'],
  receivedAt: (moment) => idsFrom('wd', moment),
  statusOf: ({ delivery }) => delivery.status,
  stateOf: (status) => stateOf(status as DeliveryStatus),
  view: (heads) =>
    namedDeliveries(
      partners,
      heads.map(({ delivery }) => delivery),
    ),
});

/** Whether what is asked for stands in no list, since it needs nobody: then the feed of its recipient names it. */
export const asksFeed = ({ tab, status }: Asked, recipient: Recipient | undefined): boolean => {
  if (tab !== undefined) return tab === 'ended';
  if (status !== undefined) return status.some((one) => stateOf(one as DeliveryStatus) === 'ended');
  return recipient !== undefined;
};

/** A look reads so many events of a feed, and a page at most so many looks. */
const lookSize = 100;
const mostLooks = 10;

/**
 * The deliveries of one endpoint, newest first, whatever became of them. What is asked of them is asked of each that was
 * read: a page may be short while its cursor says that there is more.
 */
export const fedPage = async (
  { feed, store, partners }: Pick<WebhookDependencies, 'feed' | 'store' | 'partners'>,
  recipient: Recipient,
  { tab, ...asked }: Asked,
  limit: number,
  now: Instant,
): Promise<{ items: DeliveryView[]; cursor?: string }> => {
  const wanted = wantedOf(asked, now);
  const found: DeliveryItem[] = [];
  let { cursor } = asked;
  for (let looks = 0; looks < mostLooks && found.length < limit; looks += 1) {
    const page = await feed.newest(recipient, { limit: Math.min(limit - found.length, lookSize), cursor });
    const heads = await store.findAll(page.items.map(({ id }) => id));
    found.push(
      ...heads.filter(
        (item) =>
          holds(wanted, item, item.delivery.status) &&
          (tab !== 'ended' || stateOf(item.delivery.status) === 'ended'),
      ),
    );
    cursor = page.cursor;
    const last = page.items.at(-1);
    const isPast = last !== undefined && last.timestamp < (wanted.received.from ?? '');
    if (isPast) cursor = undefined;
    if (cursor === undefined) break;
  }
  const items = await namedDeliveries(
    partners,
    found.map(({ delivery }) => delivery),
  );
  return { items, ...(cursor !== undefined && { cursor }) };
};
