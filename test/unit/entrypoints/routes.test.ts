import { expect, it } from 'vitest';
import { api } from '../../../functions/entrypoints/routes.ts';
import { routeKey, type Route } from '../../../functions/platform/http/route.ts';

const rows = Object.entries(api).flatMap(([domain, table]) =>
  Object.entries<Route>(table).map(([name, route]) => ({ name: `${domain}.${name}`, key: routeKey(route) })),
);

it('has each method and path once: of two rows the gateway would see one', () => {
  const byKey = Map.groupBy(rows, ({ key }) => key);
  const twice = [...byKey.values()].filter((same) => same.length > 1);
  expect(twice.map((same) => same.map(({ name }) => name))).toEqual([]);
});
