import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import { idTag } from '../provider-events.ts';
import type { Send } from '../sender.ts';
import { outcomeOf } from './outcome-of.ts';

/** Refused for the address it goes to. Whatever SES has against us is ours to mend, and the address stays good. */
const refused = new Set(['BadRequestException']);

/** E-mail by Amazon SES (API v2). What becomes of it comes by the events of the configuration set. */
export const sesSender =
  (
    client: SESv2Client,
    { from, configurationSet }: { readonly from: string; readonly configurationSet: string },
  ): Send =>
  ({ id, to, said: { subject, text } }) =>
    outcomeOf(refused, () =>
      client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: {
            Simple: {
              Subject: { Data: subject, Charset: 'UTF-8' },
              Body: { Text: { Data: text, Charset: 'UTF-8' } },
            },
          },
          ConfigurationSetName: configurationSet,
          EmailTags: [{ Name: idTag, Value: id }],
        }),
      ),
    );
