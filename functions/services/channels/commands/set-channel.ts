import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids.ts';
import { log } from '../../../platform/log.ts';
import { isErased } from '../../../platform/persons/persons.ts';
import { invalid, problem, type Problem } from '../../../platform/problem.ts';
import { ownerOf, personOf } from '../access.ts';
import { readAddress } from '../address.ts';
import { newCode } from '../code.ts';
import type { ChannelDependencies } from '../dependencies.ts';
import { eraseAddress } from '../erase-address.ts';
import { codesADay } from '../limits.ts';
import type { Channel } from '../model.ts';
import { channelRoutes } from '../routes.ts';
import type { Outcome } from '../sender.ts';
import { oneMore } from '../tally.ts';
import { codeText } from '../texts.ts';
import { viewOf } from '../view.ts';

const notOffered = problem('conflict', {
  detail: text('本市未提供该通知渠道', 'This channel is not offered here'),
});
const noAddress = invalid('/address', '邮箱或手机号码有误', 'Not an e-mail address, or not a mobile number');
const tooManyCodes = problem('too-many', {
  detail: text(`每日最多发送 ${codesADay} 次验证码`, `At most ${codesADay} codes a day are sent`),
});

/** What whoever waits for a code is told where none was taken. */
const codeProblem = (outcome: Outcome): Problem | undefined => {
  if (outcome.is === 'refused')
    return invalid('/address', '该地址无法接收', 'The provider refuses this address');
  return outcome.is === 'unavailable' ? problem('unavailable') : undefined;
};

interface Consented {
  readonly channel: Channel;
  readonly isNew: boolean;
}

/**
 * Consent and the address are written first, then the code is sent, by whoever waits for it: what got lost in between is
 * asked for again. Nothing but a code goes to an address that is not verified.
 */
export const setChannel = (on: ChannelDependencies) =>
  endpoint(channelRoutes.set, async ({ params: { channel: name }, body, caller }) => {
    const send = on.senders[name];
    if (!send) return err(notOffered);
    const address = readAddress(name, body.address);
    if (address === undefined) return err(noAddress);
    const [owner, now] = [ownerOf(caller), on.clock.now()];
    const code = newCode(now);
    const done = await untilWritten<Consented, Problem>(on.table, async () => {
      const before = await on.channels.open(owner);
      const found = before.channels[name];
      const known = found && (await on.persons.find<'channel'>(found.address));
      const same = found && known && !isErased(known) && known.address === address ? found : undefined;
      const quietHours = body.quietHours ?? found?.quietHours;
      if (same?.status === 'active') {
        const channel = { ...same, ...(quietHours && { quietHours }) };
        return decided({ channel, isNew: false }, [on.channels.save(before, name, channel)]);
      }
      const codes = oneMore(before.codes, now);
      if (codes.count > codesADay) return err(tooManyCodes);
      const subject = { kind: 'channel', id: `${owner.kind}-${owner.id}` };
      const kept = same
        ? { ref: same.address, writes: [] }
        : on.persons.keep('channel', { address }, { subject, owner: personOf(caller) }, now);
      const consent = { at: now, by: caller.subject };
      const channel: Channel = {
        ...{ address: kept.ref, consent, status: 'unverified', code: code.kept },
        ...(quietHours && { quietHours }),
      };
      return decided({ channel, isNew: true }, [
        on.channels.save(before, name, channel, codes),
        on.channels.record(owner, 'given', name, caller.subject, now),
        ...kept.writes,
        ...(found && !same ? await eraseAddress(on.persons, found.address, now) : []),
      ]);
    });
    if (!done.ok) return done;
    const { channel, isNew } = done.value;
    const view = await viewOf(on, name, channel);
    if (!isNew) return answer(200, view);
    const outcome = await send({ id: newId('cc', now), to: address, said: codeText(code.said) });
    log.info('channel.code-sent', { channel: name, outcome: outcome.is });
    const failed = codeProblem(outcome);
    return failed ? err(failed) : answer(202, view);
  });
