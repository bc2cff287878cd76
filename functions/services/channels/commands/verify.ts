import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { invalid, problem, type Problem } from '../../../platform/problem.ts';
import { ownerOf } from '../access.ts';
import { guess } from '../code.ts';
import type { ChannelDependencies } from '../dependencies.ts';
import { guesses } from '../limits.ts';
import type { Active, Channel } from '../model.ts';
import { channelRoutes } from '../routes.ts';
import { viewOf } from '../view.ts';

const wrongCode = invalid('/code', '验证码有误', 'Not the code that was sent');
const askAnew = text('验证码已失效，请重新获取', 'This code is worth nothing any more: ask for another');
const refusals = {
  expired: problem('lapsed', { detail: askAnew }),
  'too-often': problem('too-many', {
    detail: text(`已输错 ${guesses} 次，请重新获取`, `${guesses} wrong codes: ask for another`),
  }),
} as const;
const none: Problem = problem('conflict', { detail: askAnew });

/** A wrong code is counted in the same write that a right one would need: many at once are no more guesses. */
export const verify = (on: ChannelDependencies) =>
  endpoint(channelRoutes.verify, async ({ params: { channel: name }, body, caller }) => {
    const [owner, now] = [ownerOf(caller), on.clock.now()];
    const done = await untilWritten<Channel, Problem>(on.table, async () => {
      const before = await on.channels.open(owner);
      const found = before.channels[name];
      if (!found) return err(problem('not-found'));
      if (found.status === 'active') return decided(found);
      if (found.status === 'paused') return err(none);
      const { code, ...kept } = found;
      const came = guess(code, body.code, now);
      if (came === 'expired' || came === 'too-often') return err(refusals[came]);
      if (came === 'wrong') {
        const counted = { ...found, code: { ...code, wrong: code.wrong + 1 } };
        return decided(counted, [on.channels.save(before, name, counted)]);
      }
      const active: Active = { ...kept, status: 'active', verifiedAt: now };
      return decided(active, [
        on.channels.save(before, name, active),
        on.channels.record(owner, 'verified', name, caller.subject, now),
      ]);
    });
    if (!done.ok) return done;
    return done.value.status === 'active' ? answer(200, await viewOf(on, name, done.value)) : err(wrongCode);
  });
