import { usccCheckCharacter } from '../../functions/law/identifiers/uscc.ts';
import { CITY } from '../../functions/law/identifiers/region.ts';
import { SAMPLE_POLICIES } from '../../functions/products/benefits/policies/samples/catalogue.ts';
import { succeeded, type ApiCall } from '../client.ts';
import { applicant } from '../story.ts';
import { SAMPLE_REGISTER } from './partners.ts';

const industries = ['C3912', 'C1495', 'I6513', 'R8890', 'F5211', 'M7320'] as const;
const years = (figure: number) => ({ '2023': figure, '2024': figure * 2, '2025': figure * 3 });

/** A code of a region and a serial that nobody was given. */
export const usccOf = (serial: number): string => {
  const first17 = `91450300MASAMPL${String(serial).padStart(2, '0')}`.replace('S', '5');
  return `${first17}${usccCheckCharacter(first17) ?? ''}`;
};

/** A record of an enterprise that does not exist. */
const sampleRecord = (serial: number, uscc = usccOf(serial), name = `桂林样例企业${serial}有限公司`) => {
  const scale = 10 ** (5 + (serial % 6));
  return {
    uscc,
    name,
    source: SAMPLE_REGISTER,
    asOf: '2026-03-31',
    facts: {
      region: CITY,
      industry: industries[serial % industries.length],
      form: 'company',
      size: (['medium', 'small', 'micro'] as const)[serial % 3],
      status: 'operating',
      registeredOn: `20${String(10 + (serial % 14))}-05-20`,
      employees: 10 + 17 * serial,
      newGraduates: serial % 4,
      layoffs: 0,
      insuredMonths: 24,
      aboveScale: serial % 2 === 0,
      aboveScaleSince: serial % 2 === 0 ? '2025-06-30' : null,
      creditGrade: (['A', 'B', 'M'] as const)[serial % 3],
      // One in four says nothing of it: the enterprise may.
      ...(serial % 4 !== 0 && { dishonest: false }),
      revenue: years(scale * 1_000),
      taxPaid: years(scale * 10),
      researchSpending: years(scale * 60),
      exports: years(scale * 20),
      equipmentInvestment: years(scale * 50),
      loanInterest: years(scale),
      patents: { invention: serial % 5, utility: serial % 9 },
      certificates: serial % 3 === 0 ? [{ kind: 'high-tech', level: 'national', validTo: '2028-12-31' }] : [],
    },
    contacts: { legalRepresentative: '样某某', phone: '0773-0000000' },
    account: {
      bank: '样例银行',
      holder: name,
      number: `0000000000${serial + 10}`,
    },
  };
};

const sampleRecords = [
  sampleRecord(2, applicant.uscc, applicant.name),
  ...Array.from({ length: 24 }, (_, serial) => sampleRecord(serial)),
];

/** Publishes the sample catalogue over the sample register. Again it changes nothing. */
export const seedPolicies = async (operator: ApiCall): Promise<void> => {
  const steps = [
    ...sampleRecords.map(
      ({ uscc, ...record }) => ['POST', `/v1/enterprise-records/${uscc}/events`, record] as const,
    ),
    ...SAMPLE_POLICIES.map(
      ({ code, ...entry }) => ['PUT', `/v1/policies/${code}`, { ...entry, status: 'published' }] as const,
    ),
  ];
  for (const [method, path, body] of steps) succeeded(await operator(method, path, body));
};
