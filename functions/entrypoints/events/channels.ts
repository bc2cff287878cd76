import { eventFunction } from '../../platform/event-function.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { pausingDependencies } from '../../services/channels/dependencies.ts';
import { recordOutcome } from '../../services/channels/outcome.ts';
import { outcomeIn } from '../../services/channels/provider-events.ts';
import { tellChannelPaused } from '../../services/messages/channel-paused.ts';

const context = runtimeContext();
const record = recordOutcome(pausingDependencies(context, tellChannelPaused(context.table)));

/** Called by the event bus with what a provider tells of a notice. */
export const handler = eventFunction(async (event) => {
  const outcome = outcomeIn(event);
  if (outcome !== undefined) await record(outcome, context.clock.now());
});
