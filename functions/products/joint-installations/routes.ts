import * as z from 'zod';
import { withinBytes } from '../../common/bytes.ts';
import { get, post, routes } from '../../platform/http/route.ts';
import { listAnswers, listQuery } from '../../platform/lists/asked.ts';
import { deadlineRoutes } from '../../services/deadlines/subject-routes.ts';
import { OrderId } from '../../services/orders/model.ts';
import { discontent } from '../../services/orders/kinds/call-back.ts';
import { correctionBytes } from '../../services/orders/limits.ts';
import { Region } from '../../law/identifiers/region.ts';
import { sent } from '../../platform/persons/forms.ts';
import { PhaseChange } from './batches/model.ts';
import { TermChange } from './temporary/model.ts';
import { ApprovalId } from './external/model.ts';
import { Service } from '../../services/partners/model.ts';
import { NewContractAnswer } from './contract-answers.ts';
import { Report, Reported } from './report-model.ts';
import { ProvidersOf } from './providers.ts';
import { CaseId, CaseStatus, Material, NewApplication, ServiceRequest } from './model.ts';
import { CaseSummary, CaseView, Submitted } from './view.ts';

const params = z.strictObject({ id: CaseId });

/** The case as it is after what its applicant did, or why that is not to be had any more. */
const theCase = (description: string, refused: string) => ({
  200: { description, schema: CaseView },
  409: { description: refused },
});

export const jointInstallationRoutes = routes({
  ...deadlineRoutes('/v1/joint-installations/{id}', params, ['enterprise', 'citizen', 'operator']),
  submit: post('/v1/joint-installations', ['enterprise', 'citizen'], {
    summary: 'Apply once for water, drainage, power, gas, heat and telecom (Art. 13); a citizen for a home',
    body: NewApplication,
    days: {
      '/wantedBy': 'ahead',
      '/commitments/*/madeOn': 'behind',
      '/batch/phases/*/expectedOn': 'ahead',
      '/temporary/from': 'ahead',
      '/temporary/until': 'ahead',
    },
    idempotent: true,
    answers: {
      202: {
        description: 'Taken; the deadline and how it is made up',
        schema: Submitted,
        headers: ['Location'],
      },
      409: { description: 'The same is under way there, or citizens cannot apply yet' },
      422: { description: 'Something is not right, or nobody provides a service in that region' },
    },
  }),
  providers: get('/v1/joint-installations/providers', ['enterprise', 'citizen', 'operator'], {
    summary: 'Who provides each service in a region: the nearest utility; where several are, one is chosen',
    query: z.strictObject({ region: Region }),
    answers: {
      200: { description: 'By service', schema: z.object({ items: z.array(ProvidersOf) }) },
    },
  }),
  list: get('/v1/joint-installations', ['enterprise', 'citizen', 'operator'], {
    summary: "The caller's own cases; for operators those of all",
    query: listQuery(CaseStatus, ['region', 'kind']),
    answers: listAnswers(CaseSummary, 'A page of cases'),
  }),
  show: get('/v1/joint-installations/{id}', ['enterprise', 'citizen', 'operator'], {
    summary: 'One case: its deadline, each order, and what happened',
    params,
    answers: { 200: { description: 'The case', schema: CaseView } },
  }),
  withdraw: post('/v1/joint-installations/{id}/withdrawal', ['enterprise', 'citizen'], {
    summary: 'Withdraw; every provider that is still at work is told',
    again: 'it is withdrawn already',
    params,
    answers: theCase('Withdrawn', 'The case has ended otherwise'),
  }),
  report: post('/v1/joint-installations/{id}/reports', ['enterprise', 'citizen'], {
    summary: 'Report what must not be: a named supplier, work outside the platform, times that are not true',
    idempotent: true,
    params,
    body: Report,
    answers: {
      202: { description: 'Those above are told; the provider is not told by whom', schema: Reported },
    },
  }),
  commit: post('/v1/joint-installations/{id}/commitments', ['enterprise'], {
    summary:
      'Commit to what a line needs instead of its approval (告知承诺): where it is offered, and never imposed',
    again: 'what is committed to is not decided any more: 409',
    params,
    body: z.strictObject({
      approvals: z.array(ApprovalId).min(1).max(12).describe('Those of `approvals` that are `offered`'),
      madeBy: sent.signatory.describe('Who signs'),
    }),
    answers: theCase(
      'Committed; its departments have a filing, and check later',
      'Not offered, decided already, or a commitment was broken before',
    ),
  }),
  withdrawService: post('/v1/joint-installations/{id}/service-withdrawals', ['enterprise', 'citizen'], {
    summary: 'Withdraw one service; the others go on, and the promised day is that of what is left',
    again: 'it is withdrawn already',
    params,
    body: z.strictObject({ service: Service }),
    answers: {
      ...theCase(
        'Withdrawn; the last one that was left ends the case',
        'Connected or refused already, or later than the published rule allows',
      ),
      422: { description: 'The case does not ask for it' },
    },
  }),
  changeService: post('/v1/joint-installations/{id}/service-changes', ['enterprise', 'citizen'], {
    summary: 'Ask for one service in another way; once planned, it is planned anew with a limit of its own',
    again: 'it is asked for so already',
    params,
    body: z.strictObject({ request: ServiceRequest }),
    answers: {
      ...theCase(
        'Changed; the other services go on as they did',
        'Returned, standing still, done, or later than the published rule allows',
      ),
      422: { description: 'The case does not ask for it' },
    },
  }),
  changeTerm: post('/v1/joint-installations/{id}/temporary-changes', ['enterprise'], {
    summary: 'Ask for a temporary supply for longer, or say that it is not needed any more',
    again: 'it is so already',
    params,
    body: TermChange,
    days: { '/until': 'ahead' },
    answers: {
      ...theCase(
        'Its last day is another, and its utility was told',
        'Extended as often as is published, over already, or no temporary supply',
      ),
      422: { description: 'Longer than is published' },
    },
  }),
  changePhase: post('/v1/joint-installations/{id}/phase-changes', ['enterprise'], {
    summary: 'Of a batch, declare the site of a phase ready, give it another day, or withdraw it',
    again: 'it is so already',
    params,
    body: PhaseChange,
    days: { '/expectedOn': 'ahead' },
    answers: {
      ...theCase(
        'Changed; the other phases go on as they did',
        'Connected, withdrawn or declared ready already, or the case has ended',
      ),
      422: { description: 'The case has no such phase' },
    },
  }),
  answerContract: post('/v1/joint-installations/{id}/contract-answers', ['enterprise', 'citizen'], {
    summary: 'Say that a contract is signed or paid, or that what its utility says of it is not so',
    again: 'it is confirmed already: 409',
    params,
    body: NewContractAnswer,
    days: { '/on': 'behind' },
    answers: theCase('On record, and told to the utility', 'Nothing waits for it, or the sum is another'),
  }),
  answerCallBack: post('/v1/joint-installations/{id}/call-back-answers', ['enterprise', 'citizen'], {
    summary: 'Say whether you are content with a connection; who is not is called again',
    again: 'it is said already',
    params,
    body: z.discriminatedUnion('says', [
      z.strictObject({ service: Service, says: z.literal('satisfied') }),
      z.strictObject({ service: Service, says: z.literal('unsatisfied'), ...discontent }),
    ]),
    answers: theCase(
      'On record; the utility or the department hears of it',
      'Not connected, answered already, or called as often as is published',
    ),
  }),
  supply: post('/v1/joint-installations/{id}/materials', ['enterprise', 'citizen'], {
    summary: 'Supply materials that were missing when the case was taken (容缺受理)',
    again: 'what is there already is not added again',
    params,
    body: z.strictObject({ materials: z.array(Material).min(1).max(50) }),
    answers: {
      ...theCase(
        'Taken; a case that stood still for them goes on',
        'Too late: the case has ended; or nothing is missing',
      ),
      422: { description: 'Not among what is missing' },
    },
  }),
  correct: post('/v1/joint-installations/{id}/corrections', ['enterprise', 'citizen'], {
    summary: 'Answer a return for correction: the clock of that order goes on',
    again: 'the order is no longer returned: 409',
    params,
    body: withinBytes(
      z.strictObject({
        orderId: OrderId,
        note: z.string().trim().min(1).max(2_000),
        materials: z.array(Material).max(50).default([]),
      }),
      correctionBytes,
    ),
    answers: theCase('Answered', 'The order was not returned'),
  }),
});
