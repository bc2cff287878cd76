import * as z from 'zod';
import { Instant } from '../../../law/instant.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import { listAnswers, listQuery } from '../../../platform/lists/asked.ts';
import { pageOf, Paging } from '../../../platform/http/request.ts';
import { get, post, put, routes } from '../../../platform/http/route.ts';
import { idOf } from '../../../platform/ids.ts';
import { OrderId } from '../../../services/orders/model.ts';
import { deadlineRoutes } from '../../../services/deadlines/subject-routes.ts';
import { Account, EntitlementId, EntitlementStatus, fen, OverdueStatement } from './model.ts';
import { EntitlementSummary, EntitlementView, ObjectionView, PublishedBenefit } from './view.ts';

const params = z.strictObject({ id: EntitlementId });
const entitlement = { description: 'The entitlement', schema: EntitlementView };

const Days = z.object({
  count: z.int(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
});

const FulfilmentReport = z.object({
  department: z.string().nullable(),
  from: PlainDate,
  to: PlainDate,
  asOf: Instant,
  matched: z.object({ count: z.int(), fen }),
  paid: z.object({ count: z.int(), fen }),
  overdue: z.object({ count: z.int(), fen: fen.describe('Not yet paid of what is overdue') }),
  workingDaysToPay: Days.describe('From the grant to the last payment'),
});

/** How what was paid wrongly is to be paid back. */
const RecoveryAsked = z
  .strictObject({
    fen: z.int().positive(),
    reason: z.string().trim().min(1).max(1_000),
    basis: z.string().trim().min(1).max(300).describe('The provision it rests on'),
    payInto: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .describe('The public account, in words')
      .meta({ examples: ['桂林市财政局国库账户'] }),
    plan: OverdueStatement.shape.plan.describe('Days and sums, in order; together what is left'),
  })
  .meta({ id: 'BenefitRecoveryAsked' });

/** An enterprise, a citizen or a guardian, and for a county its office. */
const beneficiaries = ['enterprise', 'citizen', 'partner:department'] as const;

export const entitlementRoutes = routes({
  ...deadlineRoutes('/v1/entitlements/{id}', params, [
    'enterprise',
    'citizen',
    'partner:department',
    'operator',
  ]),
  list: get('/v1/entitlements', ['enterprise', 'citizen', 'partner:department', 'operator'], {
    summary: "The caller's own entitlements; for a department those it answers for, for operators all",
    query: listQuery(EntitlementStatus, ['kind']).extend({
      acting: z
        .literal('true')
        .optional()
        .describe('Of a department: those that it confirms as the office of a county'),
    }),
    answers: listAnswers(EntitlementSummary, 'A page of entitlements'),
  }),
  show: get('/v1/entitlements/{id}', ['enterprise', 'citizen', 'partner:department', 'operator'], {
    summary: 'One entitlement with the decision it rests on, its payments and its notices',
    params,
    answers: { 200: entitlement },
  }),
  confirm: post('/v1/entitlements/{id}/confirmation', beneficiaries, {
    summary:
      'One click: confirm, with the account on record as it was shown, or another; again changes nothing. Also when a payment was refused or the account has changed',
    again: 'it is confirmed already: 200',
    params,
    body: z.strictObject({
      account: Account.optional().describe('Another account than the one on record'),
      accountVersion: z
        .int()
        .positive()
        .optional()
        .describe('Without `account`: the version of the account on record, as `payTo` shows it'),
    }),
    answers: {
      200: entitlement,
      409: {
        description: 'It has lapsed, there is nothing to confirm, or another account stands on record by now',
      },
      422: { description: 'No account is on record, or it is not said which version of it is confirmed' },
    },
  }),
  waive: post('/v1/entitlements/{id}/waiver', beneficiaries, {
    summary:
      'Do without what is offered or waited for (放弃): its money serves the next in the queue, what it excluded may be had instead, and it is not offered again',
    again: 'it is waived already: 200',
    params,
    answers: { 200: entitlement, 409: { description: 'It is confirmed already, or over' } },
  }),
  receive: post('/v1/entitlements/{id}/receipt', beneficiaries, {
    summary: 'The money has arrived (到账)',
    again: 'it is received already',
    params,
    answers: { 200: entitlement, 409: { description: 'It has not been paid' } },
  }),
  dispute: post('/v1/entitlements/{id}/dispute', beneficiaries, {
    summary:
      'What was said to be paid, in whole or an instalment of it, has not arrived; department and operators are told',
    again: 'it is disputed already',
    params,
    body: z.strictObject({ reason: z.string().trim().min(1).max(1_000) }),
    answers: { 200: entitlement, 409: { description: 'Nothing of it has been paid' } },
  }),
  state: put('/v1/entitlements/{id}/overdue-statement', ['partner:department'], {
    summary: 'Why payment is late, when which sums will be paid, and who is responsible (Art. 16)',
    params,
    body: OverdueStatement,
    // Against the day it is handled on, with the sums (statement.ts).
    days: { '/plan/*/on': 'any', '/fundsExpectedOn': 'any' },
    answers: {
      200: { description: 'It stands in every notice from now on', schema: EntitlementView },
      409: { description: 'Nothing is overdue' },
      422: { description: 'The plan does not add up to what is left, or its days are not in order' },
    },
  }),
  orderPayment: post('/v1/entitlements/{id}/payment-orders', ['partner:department'], {
    summary:
      'Have a refused payment ordered again, when what it was refused for has been put right; its time has run on',
    again: 'its payment is no longer refused: 409',
    params,
    answers: {
      202: { description: 'The finance bureau is being asked again', schema: EntitlementView },
      409: { description: 'No payment of it was refused' },
    },
  }),
  returnPayment: post('/v1/entitlements/{id}/returned-payments', ['partner:finance', 'partner:department'], {
    summary: 'The bank sent back what was paid (退回): the enterprise is asked for another account',
    again: 'it is told already, by order and reference: 200',
    params,
    body: z.strictObject({
      orderId: OrderId,
      fen: z.int().positive(),
      reason: z.string().trim().min(1).max(500),
      returnedOn: PlainDate.optional(),
      reference: z.string().trim().min(1).max(100).optional(),
    }),
    days: { '/returnedOn': 'behind' },
    answers: {
      200: entitlement,
      409: { description: 'Nothing of it was paid, or it has arrived' },
      422: { description: 'It is more than was paid by this order' },
    },
  }),
  publications: get('/v1/benefit-publications', 'public', {
    summary: 'Benefits that are published before they are paid (公示), open to objections',
    query: Paging,
    answers: pageOf(PublishedBenefit, 'A page of them'),
  }),
  object: post('/v1/entitlements/{id}/objections', ['enterprise', 'citizen'], {
    summary: 'Object to a benefit that is published; who does so is not shown',
    again: 'the caller has objected already: 200',
    params,
    body: z.strictObject({ reason: z.string().trim().min(1).max(1_000) }),
    answers: {
      201: { description: 'The department decides it, and tells', schema: ObjectionView },
      200: { description: 'As it was said before', schema: ObjectionView },
      409: { description: 'It is not published, or no more' },
    },
  }),
  decideObjection: post('/v1/entitlements/{id}/objection-decisions', ['partner:department'], {
    summary: 'Decide an objection: upheld, and nothing is paid; or not. Everybody concerned is told',
    again: 'it is decided so already: 200',
    params,
    body: z.strictObject({
      objection: idOf('ob'),
      upheld: z.boolean(),
      reason: z.string().trim().min(1).max(1_000),
    }),
    answers: { 200: entitlement, 409: { description: 'It is decided otherwise, or the benefit has ended' } },
  }),
  evaluate: post('/v1/entitlements/{id}/evaluations', ['partner:department'], {
    summary: 'Whether what an instalment is for was reached: it is paid, or lapses with what follows',
    again: 'it is evaluated so already: 200',
    params,
    body: z.strictObject({
      instalment: z
        .int()
        .min(2)
        .max(12)
        .meta({ examples: [2] }),
      passed: z.boolean(),
      reasons: z.array(z.string().trim().min(1).max(500)).max(10).default([]),
      recovery: RecoveryAsked.optional().describe('Where the policy has what was paid before recovered'),
    }),
    days: { '/recovery/plan/*/on': 'any' },
    answers: {
      200: entitlement,
      409: { description: 'It is evaluated otherwise, or not open' },
      422: { description: 'It has no evaluation, or how it is to be recovered is not said' },
    },
  }),
  recover: put('/v1/entitlements/{id}/recovery', ['partner:department'], {
    summary: 'Have what was paid wrongly paid back (追回), by days; again with other days it is changed',
    params,
    body: RecoveryAsked,
    days: { '/plan/*/on': 'any' },
    answers: {
      200: entitlement,
      409: { description: 'Nothing was paid, or a payment is under way' },
      422: { description: 'More than was paid, or the days and sums do not fit' },
    },
  }),
  repay: post('/v1/entitlements/{id}/repayments', ['partner:department'], {
    summary: 'A repayment has arrived; with the last one the recovery ends',
    again: 'a reference counts once: 200',
    params,
    body: z.strictObject({
      fen: z.int().positive(),
      on: PlainDate,
      reference: z.string().trim().min(1).max(100),
    }),
    days: { '/on': 'behind' },
    answers: { 200: entitlement, 409: { description: 'Nothing of it is being recovered' } },
  }),
  endRecovery: post('/v1/entitlements/{id}/recovery-end', ['partner:department'], {
    summary: 'End a recovery before everything is paid back: written off, or handed to a court',
    again: 'it has ended so already: 200',
    params,
    body: z.strictObject({ reason: z.string().trim().min(1).max(1_000) }),
    answers: { 200: entitlement, 409: { description: 'Nothing of it is being recovered' } },
  }),
  report: get('/v1/reports/fulfilment', ['partner:department', 'operator'], {
    summary: 'What was matched in a period and became of it: paid, overdue, days to pay, sums',
    query: z.strictObject({
      department: z.string().min(1).max(80).optional().describe('A department sees its own only'),
      from: PlainDate,
      to: PlainDate,
    }),
    answers: { 200: { description: 'The figures as of now', schema: FulfilmentReport } },
  }),
});
