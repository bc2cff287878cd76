import { useState } from 'react';
import { Button, Checkbox, Form, Input, Popconfirm, Space } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../parts/acting.tsx';
import { saidMoment } from '../../parts/days.ts';
import { StatusTag, useStatusNames } from '../../parts/status-tag.tsx';
import { useClient } from '../../session/context.tsx';
import { useLanguage, useNames, useWords } from '../../words/language.tsx';
import { readChannels, type Channel, type ChannelName } from './queries.ts';
import { channelNames, channelStatuses, settingsWords } from './words.ts';

interface Filled {
  readonly address: string;
  readonly consent: boolean;
  readonly from: string;
  readonly to: string;
}

/** The API's own, where nobody says another. */
const usualQuiet = { from: '21:00', to: '08:00' };

const find = async (client: Parameters<typeof readChannels>[0], name: ChannelName) =>
  (await readChannels(client)).items.find(({ channel }) => channel === name);

const isEmail = (text: string) => /^\S+@\S+\.\S+$/.test(text);
const isPhone = (text: string) => /^(\+?86)?1\d{10}$/.test(text.replaceAll(/[\s-]/g, ''));

const AddressForm = ({
  name,
  channel,
  close,
}: {
  name: ChannelName;
  channel: Channel | undefined;
  close: () => void;
}) => {
  const t = useWords(settingsWords);
  const statusName = useStatusNames();
  const client = useClient();
  const { busy, run } = useActing();
  const set = async ({ address, from, to }: Filled) => {
    const done = await run({
      act: () =>
        ok(
          client.PUT('/v1/me/channels/{channel}', {
            params: { path: { channel: name } },
            body: { address: address.trim(), consent: true, quietHours: { from, to } },
          }),
        ),
      look: () => find(client, name),
      isWell: (seen) => seen !== undefined,
      say: (seen) =>
        seen?.status === 'unverified'
          ? t.codeSent(seen.address)
          : t.nowIs(seen === undefined ? t.off : statusName(channelStatuses, seen.status)),
    });
    if (done) close();
  };
  const isRight = name === 'email' ? isEmail : isPhone;
  const time = [{ required: true }];
  return (
    <Form<Filled>
      layout="vertical"
      requiredMark={false}
      name={`address-${name}`}
      initialValues={channel?.quietHours ?? usualQuiet}
      onFinish={(filled) => void set(filled)}
    >
      <Form.Item
        name="address"
        label={t.address(name)}
        rules={[
          {
            validator: async (_, text: string | undefined) => {
              if (!isRight((text ?? '').trim())) throw new Error(name === 'email' ? t.badEmail : t.badPhone);
            },
          },
        ]}
      >
        <Input
          inputMode={name === 'email' ? 'email' : 'tel'}
          autoComplete={name === 'email' ? 'email' : 'tel'}
          maxLength={254}
        />
      </Form.Item>
      <Form.Item label={t.quiet} extra={t.quietHelp}>
        <Space>
          <Form.Item name="from" noStyle rules={time}>
            <Input type="time" aria-label={`${t.quiet} ${t.from}`} />
          </Form.Item>
          <span>{t.to}</span>
          <Form.Item name="to" noStyle rules={time}>
            <Input type="time" aria-label={`${t.quiet} ${t.to}`} />
          </Form.Item>
        </Space>
      </Form.Item>
      <Form.Item
        name="consent"
        valuePropName="checked"
        rules={[
          {
            validator: async (_, given: boolean | undefined) => {
              if (given !== true) throw new Error(t.consentNeeded);
            },
          },
        ]}
      >
        <Checkbox>{t.consent}</Checkbox>
      </Form.Item>
      <Space>
        <Button type="primary" htmlType="submit" loading={busy}>
          {channel === undefined ? t.set : t.keep}
        </Button>
        <Button onClick={close}>{t.cancel}</Button>
      </Space>
    </Form>
  );
};

const CodeForm = ({ name }: { name: ChannelName }) => {
  const t = useWords(settingsWords);
  const statusName = useStatusNames();
  const client = useClient();
  const { busy, run } = useActing();
  const verify = ({ code }: { code: string }) =>
    run({
      act: () =>
        ok(
          client.POST('/v1/me/channels/{channel}/verification', {
            params: { path: { channel: name } },
            body: { code },
          }),
        ),
      look: () => find(client, name),
      isWell: (seen) => seen?.status === 'active',
      say: (seen) => t.nowIs(seen === undefined ? t.off : statusName(channelStatuses, seen.status)),
    });
  return (
    <Form<{ code: string }>
      name={`code-${name}`}
      layout="vertical"
      requiredMark={false}
      onFinish={(filled) => void verify(filled)}
    >
      <Space align="end" wrap>
        <Form.Item
          name="code"
          label={t.code}
          normalize={(text: string) => text.replaceAll(/\D/g, '')}
          rules={[{ required: true, pattern: /^\d{6}$/, message: t.badCode }]}
        >
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} style={{ width: '9rem' }} />
        </Form.Item>
        <Form.Item>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t.verify}
          </Button>
        </Form.Item>
      </Space>
    </Form>
  );
};

const Withdraw = ({ name }: { name: ChannelName }) => {
  const t = useWords(settingsWords);
  const client = useClient();
  const { busy, run } = useActing();
  const withdraw = () =>
    run({
      act: () => ok(client.DELETE('/v1/me/channels/{channel}', { params: { path: { channel: name } } })),
      look: () => find(client, name),
      isWell: (seen) => seen === undefined,
      say: (seen) => (seen === undefined ? t.withdrawn : t.stillThere),
    });
  // As easy as it was given (《个人信息保护法》第十五条): nobody is asked why.
  return (
    <Popconfirm
      title={t.withdraw}
      description={t.withdrawWhat}
      okText={t.withdraw}
      cancelText={t.cancel}
      onConfirm={withdraw}
    >
      <Button loading={busy}>{t.withdraw}</Button>
    </Popconfirm>
  );
};

/** One channel: whether it is on, to which address and when not; turned on by a code, off at any time. */
export const OneChannel = ({ name, channel }: { name: ChannelName; channel: Channel | undefined }) => {
  const t = useWords(settingsWords);
  const called = useNames();
  const { language } = useLanguage();
  const [isOpen, open] = useState(false);
  const said = called(channelNames, name);
  return (
    <section className="sheet channel" aria-label={said}>
      <div className="mail-head">
        <h2>{said}</h2>
        {channel ? (
          <StatusTag statuses={channelStatuses} status={channel.status} />
        ) : (
          <span className="soft">{t.off}</span>
        )}
      </div>
      {channel && (
        <p>
          <strong>{channel.address}</strong>{' '}
          <span className="soft">
            {t.quietIs(channel.quietHours.from, channel.quietHours.to)} ·{' '}
            {t.since(saidMoment(channel.consentedAt, language))}
          </span>
        </p>
      )}
      {channel?.pausedAt !== undefined && (
        <p className="light-word-yellow">{t.paused(saidMoment(channel.pausedAt, language))}</p>
      )}
      {channel?.status === 'unverified' && !isOpen && <CodeForm name={name} />}
      {isOpen ? (
        <AddressForm name={name} channel={channel} close={() => open(false)} />
      ) : (
        <Space wrap>
          <Button {...(channel === undefined && { type: 'primary' as const })} onClick={() => open(true)}>
            {channel === undefined ? t.set : channel.status === 'unverified' ? t.again : t.change}
          </Button>
          {channel && <Withdraw name={name} />}
        </Space>
      )}
    </section>
  );
};
