import { Tag } from 'antd';
import { useLanguage } from '../words/language.tsx';
import type { Mood, Statuses } from '../words/statuses.ts';
import './parts.css';

/** A status in words. One that this page does not know yet is shown as the API names it: it never blanks a page. */
export const StatusTag = ({ statuses, status }: { statuses: Statuses; status: string }) => {
  const { language } = useLanguage();
  const known = Object.hasOwn(statuses, status) ? statuses[status] : undefined;
  const mood: Mood | 'unknown' = known?.mood ?? 'unknown';
  const said = known === undefined ? status : known.said[language === 'zh' ? 0 : 1];
  return (
    <Tag variant="filled" className={`status status-${mood}`}>
      {said}
    </Tag>
  );
};
