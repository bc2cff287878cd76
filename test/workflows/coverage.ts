/** Prints, after the tests of this folder, which states and ways of the machines none of them went through. */
export { default } from '@liban/stepfunctions/testing/coverage';
