import { Fault } from '../../common/fault.ts';

/** Others were faster each time: whoever asked may come back in a moment. */
export class Contended extends Fault {
  override readonly name = 'Contended';
}
