/**
 * What bundles get in place of `bowser`, by which the SDK tells browsers apart for its user agent: a function is none, and
 * never asks. It would be 34 KB of every function.
 */
export const parse = (): never => {
  throw new Error('Browsers are not told apart in a function');
};
