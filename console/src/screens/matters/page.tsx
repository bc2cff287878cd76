import { Button, Tabs } from 'antd';
import { Link } from '@tanstack/react-router';
import { useFilters } from '../../parts/filters.ts';
import { useWords } from '../../words/language.tsx';
import { Awaiting } from './awaiting.tsx';
import { Benefits, Cases, Messages } from './lists.tsx';
import { mattersWords } from './words.ts';
import './matters.css';

/** My matters: what waits for me, then everything I have under way. */
export default function Matters() {
  const t = useWords(mattersWords);
  const { one, set } = useFilters();
  return (
    <div className="page matters">
      <div className="page-head">
        <h1>{t.title}</h1>
        <Link to="/matters/apply">
          <Button type="primary" tabIndex={-1}>
            {t.apply}
          </Button>
        </Link>
      </div>
      <Awaiting />
      <Tabs
        activeKey={one('tab') ?? 'cases'}
        onChange={(tab) => set({ tab })}
        items={[
          { key: 'cases', label: t.cases, children: <Cases /> },
          { key: 'benefits', label: t.benefits, children: <Benefits /> },
          { key: 'messages', label: t.messages, children: <Messages /> },
        ]}
      />
    </div>
  );
}
