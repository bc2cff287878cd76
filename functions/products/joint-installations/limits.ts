import { unwrap } from '../../common/result.ts';
import type { Plan, PlanStepInput } from '../../law/deadline/plan.ts';
import { publishPlan } from '../../law/deadline/publish-plan.ts';
import { text, type Text } from '../../common/text.ts';
import type { Application, Channel, ServiceRequest } from './model.ts';

/** Working days each step of one utility may take. */
interface ServiceLimits {
  readonly plan: number;
  readonly connection: number;
}

interface ChannelLimits {
  readonly acceptance: number;
  readonly survey: number;
  /** 外线审批: road excavation, green space, traffic. */
  readonly externalApproval: number;
  readonly services: (request: ServiceRequest) => ServiceLimits;
}

const ordinary = (request: ServiceRequest): ServiceLimits => {
  switch (request.service) {
    case 'water':
      return { plan: 1, connection: needsExcavation(request) ? 5 : 3 };
    case 'drainage':
      return { plan: 1, connection: 5 };
    case 'power':
      if (request.voltage === 'low') return { plan: 1, connection: 1.5 };
      return { plan: request.supply === 'dual' ? 30 : 15, connection: 7 };
    case 'gas':
      return { plan: 2, connection: 5.5 };
    case 'heat':
      return { plan: 2, connection: 5 };
    case 'telecom':
      return { plan: 1, connection: 3 };
  }
};

const half = (days: number) => Math.max(0.5, Math.ceil(days) / 2);

/**
 * Limits of joint installation, by what other Chinese cities promise (docs/domain.md): defaults of this version,
 * superseded by a later version and never edited. A running case keeps the version it began with.
 */
export const limits: {
  readonly version: string;
  readonly effectiveFrom: string;
  /** What is not counted besides: signing and paying is the applicant's turn. Construction is in the limit. */
  readonly leavesOut: readonly string[];
  /** A temporary supply, from its acceptance: a sample. */
  readonly temporary: number;
  readonly channels: Readonly<Record<Channel, ChannelLimits>>;
} = {
  version: 'joint-installation-2025.2',
  effectiveFrom: '2025-05-01',
  leavesOut: ['applicant-owes'],
  temporary: 3,
  channels: {
    ordinary: { acceptance: 1, survey: 3, externalApproval: 5, services: ordinary },
    green: {
      acceptance: 0.5,
      survey: 1.5,
      externalApproval: 3,
      services: (request) => {
        const { plan, connection } = ordinary(request);
        return { plan: half(plan), connection: half(connection) };
      },
    },
  },
};

/** Those whose lines go under a road or a green space need the approval of both. */
export const needsExcavation = (request: ServiceRequest): boolean => {
  switch (request.service) {
    case 'water':
      return request.pipeDiameterMm > 100;
    case 'power':
      return request.voltage === 'high';
    case 'gas':
    case 'heat':
    case 'drainage':
      return true;
    case 'telecom':
      return false;
  }
};

/** Who takes part in the joint survey: all but telecom, which comes through ducts that are there. */
export const needsSurvey = ({ service }: ServiceRequest): boolean => service !== 'telecom';

/** Those of an application: nobody surveys for a temporary supply. */
export const surveyedIn = ({
  services,
  temporary,
}: Pick<Application, 'services' | 'temporary'>): readonly ServiceRequest[] =>
  temporary ? [] : services.filter(needsSurvey);

export const stepIds = {
  acceptance: (service: string) => `${service}-acceptance`,
  plan: (service: string) => `${service}-plan`,
  external: (service: string) => `${service}-external-approval`,
  completion: (service: string) => `${service}-connection`,
};

/** Whether a step comes after the plan of its service: approvals for its line, and works. */
export const isWorks = (id: string): boolean =>
  id.endsWith(stepIds.external('')) || id.endsWith(stepIds.completion(''));

export const titles = {
  survey: text('联合踏勘', 'Joint survey'),
  externalApproval: text('外线工程审批', 'External-line approval'),
  acceptance: text('受理', 'Acceptance'),
  plan: text('方案答复', 'Plan'),
  connection: text('施工接通', 'Connection'),
  temporary: text('临时接通', 'Temporary connection'),
} satisfies Record<string, Text>;

/** Of what sort a request is, where limits differ by it: `water-connection-excavation`, `power-plan-dual`. */
const variantOf = (request: ServiceRequest): string => {
  if (request.service === 'power') return request.voltage === 'low' ? 'low' : request.supply;
  return needsExcavation(request) ? 'excavation' : 'ordinary';
};

/** What a step may take: by the names a published item may give it, the most particular first, else the built-in. */
export type Budget = (
  names: readonly string[],
  builtIn: number,
) => Pick<PlanStepInput, 'statutory' | 'promised' | 'unit' | 'basis'>;

const builtInBudget: Budget = (_, builtIn) => ({ statutory: builtIn });

/** Of a temporary supply: it comes from what is there, so that it needs no survey, no plan and no line. */
const temporarySteps = (service: string, acceptance: number, budget: Budget): PlanStepInput[] => [
  {
    id: stepIds.acceptance(service),
    title: titles.acceptance,
    ...budget([stepIds.acceptance(service), 'acceptance'], acceptance),
  },
  {
    id: stepIds.completion(service),
    title: titles.temporary,
    ...budget([`${service}-temporary`, 'temporary'], limits.temporary),
    after: [stepIds.acceptance(service)],
  },
];

/**
 * The plan of a case as a graph of steps (Art. 9): every utility accepts by itself, one survey serves all who need it,
 * then each goes its own way: its plan, the approvals for its line, its works. Before a plan says what the line crosses,
 * whoever is likely to dig is presumed to need approvals (external/replan.ts). In the green channel they run beside
 * everything from the day of the application (Art. 13: 并联审批).
 */
export const stepsOf = (
  { services, temporary }: Pick<Application, 'services'> & Partial<Pick<Application, 'temporary'>>,
  channel: Channel,
  budget: Budget = builtInBudget,
): readonly PlanStepInput[] => {
  const { acceptance, survey, externalApproval, services: ofService } = limits.channels[channel];
  if (temporary) return services.flatMap(({ service }) => temporarySteps(service, acceptance, budget));
  const surveyed = services.filter(needsSurvey).map(({ service }) => stepIds.acceptance(service));
  const steps: PlanStepInput[] = services.map(({ service }) => ({
    id: stepIds.acceptance(service),
    title: titles.acceptance,
    ...budget([stepIds.acceptance(service), 'acceptance'], acceptance),
  }));
  if (surveyed.length > 0)
    steps.push({ id: 'survey', title: titles.survey, ...budget(['survey'], survey), after: surveyed });
  for (const request of services) {
    const { plan, connection } = ofService(request);
    const { service } = request;
    const names = (step: string) => [`${step}-${variantOf(request)}`, step];
    steps.push(
      {
        id: stepIds.plan(service),
        title: titles.plan,
        ...budget(names(stepIds.plan(service)), plan),
        after: [needsSurvey(request) ? 'survey' : stepIds.acceptance(service)],
      },
      ...(needsExcavation(request)
        ? [
            {
              id: stepIds.external(service),
              title: titles.externalApproval,
              ...budget([stepIds.external(service), 'external-approval'], externalApproval),
              after: channel === 'ordinary' ? [stepIds.plan(service)] : [],
            },
          ]
        : []),
      {
        id: stepIds.completion(service),
        title: titles.connection,
        ...budget(names(stepIds.completion(service)), connection),
        after: [stepIds.plan(service), ...(needsExcavation(request) ? [stepIds.external(service)] : [])],
      },
    );
  }
  return steps;
};

/** As a plan: what each step may take was held against every sort of request when it was published. */
export const planOf = (...of: Parameters<typeof stepsOf>): Plan => unwrap(publishPlan(stepsOf(...of)));
