/**
 * What the published policies ask for, as the plain-code oracles read it: the sample dictionary in TypeScript. Money is in
 * fen, a share in hundredths of a percent, an average or an area in hundredths. Absent or null is unknown.
 */
type Known<T> = T | null | undefined;
export type Figures = Known<Readonly<Record<string, Known<number>>>>;

/** A person whom an enterprise employs, by what the registers tell of the job; nothing says who it is. */
export interface Hire {
  readonly contractFrom?: Known<string>;
  readonly contractTo?: Known<string>;
  readonly graduatedOn?: Known<string>;
  readonly diploma?: Known<string>;
  readonly ageAtHire?: Known<number>;
  readonly bornIn?: Known<number>;
  /** Registered as unemployed when hired, and since when. */
  readonly jobless?: Known<boolean>;
  readonly joblessSince?: Known<string>;
  readonly hardship?: Known<boolean>;
  readonly antiPoverty?: Known<boolean>;
  readonly insuredNow?: Known<boolean>;
  /** Months paid in full of all three insurances that the policy names. */
  readonly paidMonths?: Known<number>;
  /** 养老, 医疗, 失业 of one month: the enterprise's part and the person's. */
  readonly firmPension?: Known<number>;
  readonly firmMedical?: Known<number>;
  readonly firmUnemployment?: Known<number>;
  readonly personPaid?: Known<number>;
  readonly monthsClaimed?: Known<number>;
  readonly monthsSubsidised?: Known<number>;
  readonly retiresOn?: Known<string>;
  readonly used?: Known<readonly string[]>;
}

export interface Loan {
  readonly product?: Known<string>;
  readonly principal?: Known<number>;
  readonly rate?: Known<number>;
  readonly disbursedOn?: Known<string>;
  readonly from?: Known<string>;
  readonly to?: Known<string>;
}

export interface Certificate {
  readonly kind: string;
  readonly level?: Known<string>;
  readonly grantedOn?: Known<string>;
  readonly validTo?: Known<string>;
  /** First or renewed; unknown where nobody has said which it is (a firm that had let it lapse). */
  readonly award?: Known<'first' | 'renewal'>;
}

export interface Facts {
  readonly region?: Known<string>;
  readonly industry?: Known<string>;
  readonly form?: Known<string>;
  readonly size?: Known<string>;
  readonly status?: Known<string>;
  readonly registeredOn?: Known<string>;
  readonly aboveScale?: Known<boolean>;
  readonly aboveScaleSince?: Known<string>;
  readonly dishonest?: Known<boolean>;
  readonly revenue?: Figures;
  readonly researchSpending?: Figures;
  readonly certificates?: Known<readonly Certificate[]>;
  // 社保, 人社
  readonly uiPaidMonths?: Known<number>;
  readonly uiPremiumPaid?: Figures;
  readonly averageInsured?: Figures;
  readonly insuredAtYearEnd?: Figures;
  readonly newBenefitDrawers?: Figures;
  readonly insuredHeads?: Figures;
  readonly sentToPublicBodies?: Known<boolean>;
  /** 劳务派遣: whether it sent staff since last year, and the part of its premium; whether it used such, and theirs. */
  readonly sendsStaff?: Known<boolean>;
  readonly uiPremiumForSent?: Figures;
  readonly usesSentStaff?: Known<boolean>;
  readonly uiPremiumOfReceived?: Figures;
  readonly hires?: Known<readonly Hire[]>;
  // 科技, 工信
  readonly techStaffShare?: Figures;
  readonly highTechIncomeShare?: Figures;
  readonly researchDomesticShare?: Known<number>;
  readonly researchSelfFunded?: Figures;
  readonly expertScore?: Known<number>;
  readonly nicheYears?: Known<number>;
  readonly mainBusinessShare?: Figures;
  readonly debtRatio?: Figures;
  readonly newEquity?: Known<number>;
  readonly classOnePatents?: Known<number>;
  readonly classOneWaived?: Known<boolean>;
  readonly platformScore?: Known<number>;
  readonly plannedInvestment?: Known<number>;
  readonly completedInvestment?: Known<number>;
  // 统计
  readonly output?: Figures;
  readonly quarterOutput?: Figures;
  readonly janFebOutput?: Figures;
  readonly topFiveHundred?: Known<boolean>;
  readonly leadingFirm?: Known<boolean>;
  readonly monopoly?: Known<boolean>;
  readonly groupApplied?: Known<boolean>;
  readonly badRecords?: Known<readonly { readonly kind?: Known<string>; readonly on?: Known<string> }[]>;
  readonly electricity?: Figures;
  readonly longProcessSteel?: Known<boolean>;
  // 税务
  readonly taxpayer?: Known<'small-scale' | 'general'>;
  readonly taxableIncome?: Figures;
  readonly assets?: Figures;
  readonly staff?: Figures;
  readonly taxDue?: Known<Readonly<Partial<Record<TaxKind, Known<number>>>>>;
  readonly taxRegion?: Known<string>;
  // 银行, 园区, 保险
  readonly loans?: Known<readonly Loan[]>;
  readonly lease?: Known<{
    readonly area?: Known<number>;
    readonly rent?: Known<number>;
    readonly guideRent?: Known<number>;
    readonly startedOn?: Known<string>;
    readonly key?: Known<boolean>;
  }>;
  readonly creditInsurance?: Known<{
    readonly established?: Known<number>;
    readonly emerging?: Known<number>;
  }>;
}

export const TAX_KINDS = [
  'resource',
  'construction',
  'property',
  'landUse',
  'stamp',
  'farmland',
  'education',
  'localEducation',
] as const;
export type TaxKind = (typeof TAX_KINDS)[number];

/** What the registers tell of a citizen to whom a benefit may be due. */
export interface CitizenFacts {
  readonly bornOn?: Known<string>;
  readonly alive?: Known<boolean>;
  readonly hukouRegion?: Known<string>;
  /** Months for which nobody could reach them. */
  readonly unreachableMonths?: Known<number>;
  readonly startUpLoans?: Known<readonly Loan[]>;
  /** As a guardian. */
  readonly children?: Known<
    readonly {
      readonly bornOn?: Known<string>;
      readonly alive?: Known<boolean>;
      readonly hukouRegion?: Known<string>;
      readonly claimedBefore?: Known<boolean>;
    }[]
  >;
}
