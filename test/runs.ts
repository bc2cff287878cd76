/**
 * How often a property is tried: `npm test` finds what a tenth of the cases show, other ones each time;
 * `npm run test:long` tries them whole.
 */
export const runs = (whole: number, usual: number = Math.ceil(whole / 10)): number =>
  process.env['PROPERTIES'] === 'whole' ? whole : usual;
