import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { dayOf } from '../../parts/days.ts';
import { useClient } from '../../session/context.tsx';

type DeadEffect = Schema<'DeadEffect'>;
type Delivery = Schema<'DeliverySummary'>;
type Rhythm = number | false;

/** One page is read of each: what is beyond it is said by a `+`, and found on the page of its own. */
const query = { limit: 100 };

export const useDeadEffects = (refetchInterval: Rhythm) => {
  const client = useClient();
  return useQuery({
    queryKey: ['dead-effects'],
    queryFn: () => ok(client.GET('/v1/dead-effects', { params: { query } })),
    refetchInterval,
  });
};

export const useDeadDeliveries = (refetchInterval: Rhythm) => {
  const client = useClient();
  return useQuery({
    queryKey: ['deliveries', 'dead'],
    queryFn: () =>
      ok(client.GET('/v1/webhook-deliveries', { params: { query: { ...query, status: ['dead'] } } })),
    refetchInterval,
  });
};

export const useSickItems = (refetchInterval: Rhythm) => {
  const client = useClient();
  return useQuery({
    queryKey: ['sick-items'],
    queryFn: () => ok(client.GET('/v1/sick-items', { params: { query } })),
    refetchInterval,
  });
};

export const useWaitingNames = (refetchInterval: Rhythm) => {
  const client = useClient();
  return useQuery({
    queryKey: ['waiting-names'],
    queryFn: () => ok(client.GET('/v1/waiting-names', { params: { query } })),
    refetchInterval,
  });
};

/** The notices come in November: from then on the next year is one that should be published. */
const noticesFrom = '-12-01';

/** Years whose notices should be there and are not. */
export const useUnpublishedYears = () => {
  const client = useClient();
  const today = dayOf(new Date().toISOString());
  const year = Number(today.slice(0, 4));
  const years = today >= `${year}${noticesFrom}` ? [year, year + 1] : [year];
  return useQuery({
    queryKey: ['calendar', 'unpublished', years],
    queryFn: async () => {
      const all = await Promise.all(
        years.map((one) => ok(client.GET('/v1/calendar/{year}', { params: { path: { year: one } } }))),
      );
      return all.filter(({ published }) => !published);
    },
  });
};

interface Group<Item> {
  readonly key: string;
  readonly items: readonly Item[];
}

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Group<Item>[] =>
  [...Map.groupBy(items, keyOf)]
    .map(([key, of]) => ({ key, items: of }))
    .toSorted((a, b) => b.items.length - a.items.length);

/** By what could not be done and why. */
export const effectsByCause = (effects: readonly DeadEffect[]) =>
  grouped(effects, ({ effect, machine, recipient, type, lastError }) =>
    JSON.stringify([effect, machine, recipient, type, lastError]),
  );

export const deliveriesByRecipient = (deliveries: readonly Delivery[]) =>
  grouped(deliveries, ({ recipient }) => recipient.id);
