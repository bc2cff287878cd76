import * as z from 'zod';
import type { Text } from '../../common/text.ts';
import { Instant } from '../../law/instant.ts';
import { PlainDate } from '../../law/plain-date.ts';
import type { PersonRef } from '../../platform/persons/model.ts';
import { webhookEvents } from '../webhooks/events.ts';
import { DeliveryId } from '../webhooks/model.ts';
import { mailboxOnly } from './codes.ts';
import type { Several } from './several.ts';

/** Who reads a message: an applicant, a department by the code that names it, any other partner, the operators together. */
export const Reader = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('enterprise'), id: z.string() }),
  z.strictObject({ kind: z.literal('citizen'), id: z.string() }),
  z.strictObject({ kind: z.literal('department'), id: z.string() }),
  z.strictObject({ kind: z.literal('partner'), id: z.string() }),
  z.strictObject({ kind: z.literal('operators') }),
]);
export type Reader = z.infer<typeof Reader>;

const eventTypes = Object.keys(webhookEvents) as (keyof typeof webhookEvents)[];
const MessageCode = z.enum([...eventTypes, ...mailboxOnly]).meta({ id: 'MessageCode' });

/** Whom to call: by its name, and its number where it gave one. */
export const Contact = z
  .strictObject({ name: z.string(), phone: z.string().optional() })
  .meta({ id: 'MessageContact' });
export type Contact = z.infer<typeof Contact>;

/** An in-platform message. To push it is to serve it (推送即视为送达): `at` is the moment of delivery. */
export const Message = z
  .strictObject({
    id: z.string(),
    at: Instant,
    code: MessageCode,
    title: z.string(),
    body: z.string().describe('In Chinese; names nobody but who reads it, and who answers to them (Art. 16)'),
    en: z.strictObject({ title: z.string(), body: z.string() }).optional().describe('The same in English'),
    subject: z.strictObject({ kind: z.string(), id: z.string() }).optional().describe('What it is about'),
    lastDay: PlainDate.optional().describe('Until which day something is expected, that day included'),
    contact: Contact.optional().describe('Whom to call'),
    entitlementId: z.string().optional(),
    /** The same as a signed webhook, where the reader has an endpoint: its attempts are the proof of that delivery. */
    deliveryId: DeliveryId.optional(),
    deliveryIds: z.array(DeliveryId).optional().describe('Of what is told together'),
  })
  .meta({ id: 'Message' });
export type Message = z.infer<typeof Message>;

/** As it is kept: who answers for what it says is told when it is read. */
export interface KeptMessage extends Message {
  readonly official?: PersonRef<'official'>;
}

/** A message before it has an id and a moment. */
export type Said = Omit<Message, 'id' | 'at'>;

/** What is told of one limit: alone in the words of its row, or as a line among others of its case (ADR 0053). */
export interface Part {
  /** In which words several are told. */
  readonly as: Several;
  /** The case as a sentence names it. */
  readonly whole: Text;
  readonly line: Text;
}
