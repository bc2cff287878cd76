/** Is told which ways executions take, so that a test run can say what it never went through. */
export interface Watcher {
  /** @param machine its ARN; a MapRun's children name their parent's with the Map's label after a slash. */
  entered(machine: string, state: string): void;
  /** @param way where it stands in the state: `Choices[0]`, `Default`, `Catch[1]`. */
  took(machine: string, state: string, way: string): void;
}
