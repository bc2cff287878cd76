import * as z from 'zod';
import { maskEmail, maskPhone } from '../../platform/mask.ts';
import type { ChannelName } from './model.ts';

/** A mobile number of the mainland, with or without its country code; kept as E.164 has it. */
const Mobile = z
  .string()
  .regex(/^(?:\+?86)?1[3-9]\d{9}$/, 'mobile')
  .transform((number) => `+86${number.slice(-11)}`);

/** How an address of each channel is written, and how it is shown. */
const kinds = {
  email: { schema: z.email().max(254), masked: maskEmail },
  sms: { schema: Mobile, masked: (number: string) => maskPhone(number.replace(/^\+86/, '')) },
} as const satisfies Record<ChannelName, { schema: z.ZodType<string>; masked: (address: string) => string }>;

/** @returns undefined for what is no address of that channel */
export const readAddress = (channel: ChannelName, said: string): string | undefined =>
  kinds[channel].schema.safeParse(said.replaceAll(/[\s-]/g, (found) => (channel === 'sms' ? '' : found)))
    .data;

export const maskedAddress = (channel: ChannelName, address: string): string =>
  kinds[channel].masked(address);
