import { type Text, text } from '../../common/text.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import type { Order } from '../../services/orders/model.ts';
import type { Phase } from './batches/model.ts';
import type { Case } from './model.ts';

export interface AboutCase extends AsOf {
  readonly case: Case;
  /** What its providers did, where it ends. */
  readonly orders?: readonly Order[];
  /** Of a batch the phase that it is about. */
  readonly phase?: Phase;
}

export const caseCalled = ({ case: { application } }: AboutCase): Text => {
  const { address } = application.site;
  return text(`联合报装（${address}）`, `the joint installation (${address})`);
};

/** Until when the whole is promised. */
export const promised = ({ case: { limits }, workingTime }: AboutCase): Instant | undefined => {
  const limit = limits['completion'];
  return (limit && reckon(limit.deadline, workingTime).due) ?? undefined;
};
