import { print } from './index.ts';

/** Jest's `globalTeardown`. */
export default (): void => print();
