/** Whether everything is tried with everything, as `npm run test:long` does. */
export const isWhole = process.env['PROPERTIES'] === 'whole';

/** How often a property is tried: `npm test` finds what a tenth of the cases show, other ones each time. */
export const runs = (whole: number, usual: number = Math.ceil(whole / 10)): number =>
  isWhole ? whole : usual;
