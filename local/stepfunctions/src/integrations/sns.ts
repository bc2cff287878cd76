import { isFields, type Fields } from '../language/reader.ts';
import { textOf, type Services } from './aws/endpoints.ts';
import { failureOf, silence, type ErrorNames } from './aws/failures.ts';
import type { Told } from './aws/json.ts';
import { element } from './aws/xml.ts';

/** SNS's Publish as its Query protocol has it: maps are numbered entries of a form. */
export async function publish(
  services: Services,
  endpoint: string,
  { MessageAttributes, ...plain }: Fields,
  names: ErrorNames,
): Promise<Told> {
  const form = new URLSearchParams({ Action: 'Publish', Version: '2010-03-31' });
  for (const [name, value] of Object.entries(plain)) form.set(name, String(value));
  Object.entries(isFields(MessageAttributes) ? MessageAttributes : {}).forEach(([name, value], index) => {
    const entry = `MessageAttributes.entry.${index + 1}`;
    form.set(`${entry}.Name`, name);
    for (const [member, text] of Object.entries(isFields(value) ? value : {}))
      form.set(`${entry}.Value.${member}`, String(text));
  });
  const answered = await services.send('sns', endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: form.toString(),
  });
  if (answered.is === 'silent') return silence(names, answered.reason);
  const xml = textOf(answered);
  if (answered.status >= 300)
    return failureOf(names, {
      code: element(xml, 'Code') ?? '',
      message: element(xml, 'Message') ?? xml.slice(0, 1_000),
      status: answered.status,
      requestId: element(xml, 'RequestId'),
    });
  const sequence = element(xml, 'SequenceNumber');
  return {
    ok: true,
    output: {
      MessageId: element(xml, 'MessageId') ?? '',
      ...(sequence !== undefined && { SequenceNumber: sequence }),
    },
  };
}
