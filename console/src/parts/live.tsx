import { useState } from 'react';
import { PauseOutlined, CaretRightOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useLanguage, useWords } from '../words/language.tsx';

const words = {
  pause: ['暂停刷新', 'Pause'],
  resume: ['继续刷新', 'Resume'],
  refresh: ['刷新', 'Refresh'],
  at: (time: string) => [`${time} 更新`, `As of ${time}`],
  paused: (time: string) => [`已暂停，${time} 的内容`, `Paused: as of ${time}`],
} as const satisfies Parameters<typeof useWords>[0];

const interval = 10_000;

/** The rhythm of a list that looks again by itself; a page in the background does not. */
export const useLive = (every = interval) => {
  const [paused, setPaused] = useState(false);
  return { paused, setPaused, refetchInterval: paused ? (false as const) : every };
};

interface LiveProps {
  readonly live: ReturnType<typeof useLive>;
  /** When it was looked at last (ms since 1970). */
  readonly at: number;
  readonly refresh: () => void;
}

/** As of when, and a button to hold it still. */
export const LiveControls = ({ live: { paused, setPaused }, at, refresh }: LiveProps) => {
  const t = useWords(words);
  const { language } = useLanguage();
  const time = at === 0 ? '…' : new Date(at).toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB');
  return (
    <Space className="live no-print">
      <span className="soft">{paused ? t.paused(time) : t.at(time)}</span>
      <Button
        type="text"
        icon={paused ? <CaretRightOutlined /> : <PauseOutlined />}
        aria-pressed={paused}
        aria-label={paused ? t.resume : t.pause}
        title={paused ? t.resume : t.pause}
        onClick={() => setPaused(!paused)}
      />
      <Button
        type="text"
        icon={<ReloadOutlined />}
        aria-label={t.refresh}
        title={t.refresh}
        onClick={refresh}
      />
    </Space>
  );
};
