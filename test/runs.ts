/**
 * Cases of a property that takes seconds: a fifth of them with every `npm test`, other ones each time, and all of them
 * where `PROPERTIES=whole`, as with `npm run test:long`.
 */
export const runs = (whole: number): number =>
  process.env['PROPERTIES'] === 'whole' ? whole : Math.ceil(whole / 5);
