import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useList } from '../../../parts/list.ts';
import { useClient, type Client } from '../../../session/context.tsx';

export type Message = Schema<'Message'>;

/** The newest first; of one topic, where one is chosen. */
export const useMessages = (topic: string | undefined, refetchInterval: number | false) => {
  const client = useClient();
  return useList<Message>({
    name: 'mailbox',
    asked: { topic },
    refetchInterval,
    page: (cursor, signal) =>
      ok(
        client.GET('/v1/messages', {
          params: {
            query: {
              limit: 50,
              ...(topic !== undefined && { topic }),
              ...(cursor !== undefined && { cursor }),
            },
          },
          signal,
        }),
      ),
  });
};

export const readRead = (client: Client) => ok(client.GET('/v1/messages/read'));

/** How far the mailbox was read, and how many have come since. */
export const useRead = (refetchInterval: number | false) => {
  const client = useClient();
  return useQuery({ queryKey: ['mailbox', 'read'], queryFn: () => readRead(client), refetchInterval });
};

type Subject = Message['subject'];

/** Where something that a message is about has a page, for whoever reads it. */
export const pageOf = (role: string | undefined, subject: Subject, entitlementId?: string) => {
  const benefit = subject?.kind === 'entitlement' ? subject.id : entitlementId;
  if (role === 'enterprise') {
    if (subject?.kind === 'joint-installation') return `/matters/cases/${subject.id}`;
    return benefit === undefined ? undefined : `/matters/benefits/${benefit}`;
  }
  return undefined;
};
