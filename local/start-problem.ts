/** Why a start cannot be: something that whoever starts can put right, so it is told in one line and without a stack. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}
