import { CITY } from '../../functions/law/identifiers/region.ts';
import { SAMPLE_POLICIES } from '../../functions/products/benefits/policies/samples/catalogue.ts';
import { shippedRules } from '../../functions/products/joint-installations/external/rules.ts';
import { shippedPlans } from '../../functions/products/projects/plans/shipped.ts';
import { departmentsIn } from '../../functions/products/river-approvals/rules/check-rules.ts';
import { sampleRules } from '../../functions/products/river-approvals/rules/sample.ts';
import { departmentsOf } from '../../functions/products/projects/plans/running-steps.ts';
import type { NewPartner, Service } from '../../functions/services/partners/model.ts';

type Sample = Omit<NewPartner, 'webhookUrl'>;

/** One utility of every kind. */
const utilities = (
  [
    ['供水公司', 'water'],
    ['排水公司', 'drainage'],
    ['供电局', 'power'],
    ['燃气公司', 'gas'],
    ['供热公司', 'heat'],
    ['通信公司', 'telecom'],
  ] as const satisfies readonly (readonly [string, Service])[]
).map(([name, service]): Sample => ({
  name: `${name}（样例）`,
  kind: 'utility',
  services: [service],
  regions: [CITY],
  facts: [],
}));

/** Every department that the sample plans, river rules and policies name: what they ask for finds whom to ask. */
const departments = [
  ...new Set([
    ...shippedPlans().flatMap((plan) => departmentsOf(plan).map(({ name }) => name)),
    ...departmentsIn(sampleRules()),
    ...shippedRules().matters.flatMap((matter) => matter.departments),
    ...SAMPLE_POLICIES.map(({ department }) => department),
  ]),
].map((department): Sample => ({
  name: `市${department}（样例）`,
  kind: 'department',
  department,
  services: [],
  regions: [CITY],
  facts: [],
}));

/** Whoever pays under a sample policy. */
const payers = [...new Set(SAMPLE_POLICIES.map(({ payer }) => payer))].map((name): Sample => ({
  name,
  kind: 'finance',
  services: [],
  regions: [CITY],
  facts: [],
}));

/** What the sample records say as their source. */
export const SAMPLE_REGISTER = 'sample';

/** The register that the sample records come from; what it may tell stands with its registration. */
const register: Sample = {
  name: '市场主体登记库（样例）',
  kind: 'department',
  department: SAMPLE_REGISTER,
  services: [],
  regions: [CITY],
  facts: ['*', 'contacts', 'account'],
};

/** Sample partners for the whole city and so for every region; their names say what they are. */
export const samplePartners: readonly Sample[] = [...utilities, ...departments, ...payers, register];
