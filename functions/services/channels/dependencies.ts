import { optionalSetting } from '../../platform/environment.ts';
import { personsOf } from '../../platform/persons/persons.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import type { Instant } from '../../law/instant.ts';
import type { Write } from '../../platform/table/writes.ts';
import { ChannelDeliveries } from './deliveries.ts';
import type { ChannelName, ChannelOwner } from './model.ts';
import { Notices } from './notices.ts';
import { sendersHere } from './senders/here.ts';
import { ChannelStore } from './store.ts';

/** Tells the mailbox of a channel that took nothing: in the transaction that pauses it. */
export type TellPaused = (
  owner: ChannelOwner,
  channel: ChannelName,
  at: Instant,
) => Promise<readonly Write[]>;

export const channelDependencies = (context: RuntimeContext) => ({
  ...context,
  channels: new ChannelStore(context.table),
  deliveries: new ChannelDeliveries(context.table),
  persons: personsOf(context),
  senders: sendersHere(),
});
export type ChannelDependencies = ReturnType<typeof channelDependencies>;

/** What pausing an address needs besides. */
export const pausingDependencies = (context: RuntimeContext, tellPaused: TellPaused) => ({
  ...context,
  channels: new ChannelStore(context.table),
  deliveries: new ChannelDeliveries(context.table),
  tellPaused,
});
export type PausingDependencies = ReturnType<typeof pausingDependencies>;

/** What gathering and sending need besides. */
export const sendingDependencies = (context: RuntimeContext, tellPaused: TellPaused) => ({
  ...channelDependencies(context),
  notices: new Notices(context.table),
  tellPaused,
  /** The page to read messages on, where the city has one. */
  link: optionalSetting('PAGE_LINK'),
});
export type SendingDependencies = ReturnType<typeof sendingDependencies>;
