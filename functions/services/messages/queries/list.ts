import { answer, endpoint } from '../../../platform/http/index.ts';
import { erased } from '../../../platform/persons/persons.ts';
import { shownOfficial } from '../../../platform/persons/shown.ts';
import { pageOfOwn } from '../../../platform/lists/page-of-own.ts';
import { readerOf } from '../access.ts';
import type { MessageDependencies } from '../dependencies.ts';
import type { Message } from '../model.ts';
import { withResponsible } from '../responsible.ts';
import { messageRoutes } from '../routes.ts';

export const list = ({ messages, persons }: MessageDependencies) =>
  endpoint(messageRoutes.list, async ({ query, caller }) => {
    const { topic, ...paging } = query;
    const reader = readerOf(caller);
    const page = await pageOfOwn(
      (asked) => messages.list(reader, asked),
      ({ code }) => topic === undefined || code.startsWith(`${topic}.`),
      paging,
    );
    const known = await persons.read(page.items.flatMap(({ official }) => official ?? []));
    const items = page.items.map(({ official, ...message }): Message => {
      if (official === undefined) return message;
      const said = shownOfficial(known.get(official) ?? erased, true);
      return { ...message, body: withResponsible(message.body, said) };
    });
    return answer(200, { ...page, items });
  });
