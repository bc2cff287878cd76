import { SendTextMessageCommand, type PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { idTag } from '../provider-events.ts';
import type { Send } from '../sender.ts';
import { outcomeOf } from './outcome-of.ts';

/** No number, or one whose owner has asked the carrier for no more (API reference, SendTextMessage, "Errors"). */
const refused = new Set(['ValidationException', 'ConflictException']);

/** A short message by AWS End User Messaging. */
export const smsSender =
  (client: PinpointSMSVoiceV2Client, { from }: { readonly from: string }): Send =>
  ({ id, to, said: { text } }) =>
    outcomeOf(refused, () =>
      client.send(
        new SendTextMessageCommand({
          DestinationPhoneNumber: to,
          OriginationIdentity: from,
          MessageBody: text,
          MessageType: 'TRANSACTIONAL',
          Context: { [idTag]: id },
        }),
      ),
    );
