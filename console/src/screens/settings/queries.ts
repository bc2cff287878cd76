import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useList } from '../../parts/list.ts';
import { useClient, type Client } from '../../session/context.tsx';

export type Channel = Schema<'Channel'>;
export type ChannelName = Schema<'ChannelName'>;
export type Sent = Schema<'ChannelDelivery'>;

export const readChannels = (client: Client) => ok(client.GET('/v1/me/channels'));

export const useChannels = (enabled: boolean) => {
  const client = useClient();
  return useQuery({ queryKey: ['channels'], queryFn: () => readChannels(client), enabled });
};

export interface AskedSent {
  readonly status?: Sent['status'];
  readonly channel?: ChannelName;
}

export const useSent = (asked: AskedSent, refetchInterval: number | false) => {
  const client = useClient();
  return useList<Sent>({
    name: 'channel-deliveries',
    asked: { ...asked },
    refetchInterval,
    page: (cursor, signal) =>
      ok(
        client.GET('/v1/channel-deliveries', {
          params: { query: { ...asked, limit: 50, ...(cursor !== undefined && { cursor }) } },
          signal,
        }),
      ),
  });
};
