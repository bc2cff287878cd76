import type { Template } from '../evaluator/template.ts';
import type { Failure } from './errors/failure.ts';

/** What came of a state's work, handed to the rules that follow for all states alike. */
export type Outcome =
  | { readonly is: 'parked' }
  | { readonly is: 'failed'; readonly failure: Failure }
  | {
      readonly is: 'done';
      /** `$states.result`; absent where a state has none. */
      readonly result?: unknown;
      /** The output when the definition names none. */
      readonly output: unknown;
      readonly errorOutput?: unknown;
      /** A matched rule or catcher: its own fields replace the state's. */
      readonly way?: {
        /** Where it stands in the state: `Choices[0]`, `Default`, `Catch[1]`. */
        readonly name: string;
        readonly next: string;
        readonly assign: Template | undefined;
        readonly output: Template | undefined;
      };
    };

export const PARKED: Outcome = { is: 'parked' };
