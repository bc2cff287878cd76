/** A test by its file and title: a row of the page names the rule's own words. */
export type Test = readonly [file: string, title: string];

/** What became of one sentence of the law. */
export type Row =
  | {
      readonly is: 'kept';
      /** What the platform does about it. */
      readonly rule: string;
      /** Files and folders that do it. */
      readonly code: readonly string[];
      readonly tests: readonly [Test, ...Test[]];
      /** Routes where somebody sees it. */
      readonly seen: readonly [string, ...string[]];
    }
  | { readonly is: 'planned'; readonly what: string }
  | { readonly is: 'not-software'; readonly because: string };

export const kept = (
  rule: string,
  code: readonly string[],
  tests: readonly [Test, ...Test[]],
  seen: readonly [string, ...string[]],
): Row => ({ is: 'kept', rule, code, tests, seen });
export const planned = (what: string): Row => ({ is: 'planned', what });
export const notSoftware = (because: string): Row => ({ is: 'not-software', because });
