/** What a state or an execution fails with. Expected, hence a value that is handed up, never thrown. */
export interface Failure {
  /** `null` only when a worker reported a failure without naming it. */
  readonly error: string | null;
  readonly cause: string | null;
  /** Ends the execution whatever its retriers and catchers say. */
  readonly terminal?: true;
  /** Already in the words of the execution that failed: not to be prefixed with the state's name. */
  readonly verbatim?: true;
}
