import { text } from '../../../common/text.ts';
import { problem } from '../../../platform/problem.ts';

/** Like what does not exist: production has no sandbox. */
export const closed = problem('not-found', {
  detail: text('本环境未开放沙箱', 'There is no sandbox on this stage'),
});
