import type { ChannelName } from './model.ts';
import type { Said } from './texts.ts';

/** One notice on its way out. The same id again is the same notice. */
export interface Outgoing {
  readonly id: string;
  readonly to: string;
  readonly said: Said;
}

/**
 * What a provider made of it. `refused`: this address takes nothing, and will not take the next one. `unavailable`: the
 * provider could not, or would not for a reason of its own: it is tried again.
 */
export type Outcome =
  | { readonly is: 'accepted' }
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'unavailable'; readonly why: string };

export type Send = (outgoing: Outgoing) => Promise<Outcome>;

/** The channels that this city offers, each by its provider. */
export type Senders = Readonly<Partial<Record<ChannelName, Send>>>;
