import { Tabs } from 'antd';
import { useFilters } from '../../parts/filters.ts';
import { may, useMe } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import { Channels } from './channels.tsx';
import { Sent } from './sent.tsx';
import { settingsWords } from './words.ts';
import './settings.css';

/** Where one is told beside the mailbox, and what was sent there. */
export default function Settings() {
  const t = useWords(settingsWords);
  const me = useMe();
  const { one, set } = useFilters();
  const hasOwn = may(me, 'channels.show');
  return (
    <div className="page mailbox">
      <div className="page-head">
        <h1>{t.title}</h1>
      </div>
      <Tabs
        activeKey={one('tab') ?? (hasOwn ? 'channels' : 'sent')}
        onChange={(tab) => set({ tab })}
        destroyOnHidden
        items={[
          ...(hasOwn ? [{ key: 'channels', label: t.tabChannels, children: <Channels /> }] : []),
          { key: 'sent', label: t.tabSent, children: <Sent /> },
        ]}
      />
    </div>
  );
}
