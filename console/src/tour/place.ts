/** Where a tour stands, as the address says it: `clerk.ji_….or_…`. */
export interface Place {
  readonly step: string;
  /** The application that the tour follows, and the water company's order of it; once there are. */
  readonly case: string;
  readonly order: string;
}

/** The name under which the address keeps it, from page to page and over a reload. */
export const tourParameter = 'tour';

export const placeOf = (said: string): Place => {
  const [step = '', ofCase = '', order = ''] = said.split('.');
  return { step, case: ofCase, order };
};

export const saidPlace = ({ step, case: ofCase, order }: Place): string =>
  [step, ofCase, order].filter((part) => part !== '').join('.');
