/**
 * What stands still by what the platform itself sees: it begins and ends with an act of the applicant, and nobody names
 * it. No other text stops a clock.
 */
export const standingForApplicant = {
  /** A utility's return: its own limit leaves out what the applicant has yet to put right. */
  correction: '等待申请人补正材料，不计入办理时限（《行政许可法》第三十二条）',
  paused: '项目暂停，不计入办理时限',
  /** All that was in hand of a stage stood still. */
  allStood: '等待申请人补正或依法中止，不计入办理时限',
  materials: '等待申请人提供材料，不计入办理时限',
  incomplete: '等待申请人补齐材料，不计入办理时限（《行政许可法》第三十二条）',
  accountRefused: '付款被退回，等待企业更正收款账户',
  accountChanged: '收款账户已变更，等待企业重新确认',
} as const;
