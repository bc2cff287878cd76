import { CITY } from '../../functions/law/identifiers/region.ts';
import { addDays, type PlainDate } from '../../functions/law/plain-date.ts';
import { publishedEnterprise } from './enterprises.ts';
import { SAMPLE_REGISTER } from './partners.ts';
import { sampleIndicators } from './published.ts';

/** It laid off nobody, hired a graduate of this year and took a loan for new machines. */
const factsOn = (today: PlainDate) => {
  const [year, last] = [today.slice(0, 4), String(Number(today.slice(0, 4)) - 1)];
  return {
    region: CITY,
    industry: 'C3484',
    form: 'company',
    size: 'small',
    status: 'operating',
    registeredOn: '2012-05-20',
    employees: 42,
    dishonest: false,
    creditGrade: 'C',
    uiPaidMonths: 24,
    uiPremiumPaid: { [last]: 12_648_000 },
    averageInsured: { [last]: 4_200 },
    insuredAtYearEnd: { [last]: 42 },
    newBenefitDrawers: { [last]: 0 },
    sentToPublicBodies: false,
    sendsStaff: false,
    usesSentStaff: false,
    hires: [
      {
        key: 'sample-person-1',
        contractFrom: `${year}-01-10`,
        contractTo: `${Number(year) + 3}-01-09`,
        graduatedOn: `${year}-01-05`,
        ageAtHire: 22,
        jobless: false,
        hardship: false,
        insuredNow: true,
        paidMonths: 3,
        used: [],
      },
    ],
    taxpayer: 'general',
    taxableIncome: { [last]: 200_000_000 },
    staff: { [last]: 42 },
    assets: { [last]: 3_000_000_000 },
    taxDue: {
      ...{ resource: 0, construction: 3_600_000, property: 4_000_000, landUse: 0 },
      ...{ stamp: 0, farmland: 0, education: 0, localEducation: 0 },
    },
  };
};

const registerOf = new Map(sampleIndicators.map(({ code, register }) => [code, register]));

/** The enterprise as an import would bring it: each datum from the register that answers for it. */
export const publishedRecord = (today: PlainDate) => {
  const facts = factsOn(today);
  const asOf = addDays(today, -1);
  return {
    ...publishedEnterprise,
    source: SAMPLE_REGISTER,
    asOf,
    facts,
    provenance: Object.fromEntries(
      Object.keys(facts).flatMap((code) => {
        const source = registerOf.get(code);
        return source ? [[code, { source, asOf }]] : [];
      }),
    ),
    account: { bank: '样例银行', holder: publishedEnterprise.name, number: '00000000000099' },
  };
};
