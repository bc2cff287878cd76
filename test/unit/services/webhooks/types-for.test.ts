import { expect, it } from 'vitest';
import { webhookEvents } from '../../../../functions/services/webhooks/events.ts';
import { partnersAlone, typesProblem } from '../../../../functions/services/webhooks/types-for.ts';
import { toldTables } from '../../../../scripts/told/tables.ts';

const enterprise = { kind: 'enterprise', id: '91450300MA5KABCD17' } as const;
const partner = { kind: 'partner', id: 'pt_1' } as const;

it('refuses an enterprise what only partners are sent, and a partner nothing', () => {
  const all = Object.keys(webhookEvents);
  expect(typesProblem(enterprise, ['application.completed', 'order.created'])?.errors).toMatchObject([
    { pointer: '/types', detail: { en: 'An enterprise is never sent order.created' } },
  ]);
  expect(
    typesProblem(
      enterprise,
      all.filter((type) => !partnersAlone.has(type)),
    ),
  ).toBeUndefined();
  expect(typesProblem(partner, all)).toBeUndefined();
  expect(typesProblem(partner, undefined)).toBeUndefined();
});

it('and applicants are told none of it, in no table', () => {
  const codes = toldTables.flatMap(({ table }) =>
    Object.values(table).flatMap(({ applicant }) => ('code' in applicant ? [applicant.code] : [])),
  );
  expect(codes.length).toBeGreaterThan(10);
  expect(codes.filter((code) => partnersAlone.has(code))).toEqual([]);
});
