import { Tag } from 'antd';
import { useLanguage } from '../words/language.tsx';
import type { Mood, Statuses } from '../words/statuses.ts';
import './parts.css';

/** The name of a status, within a sentence. */
export const useStatusNames = (): ((statuses: Statuses, status: string) => string) => {
  const { language } = useLanguage();
  return (statuses, status) =>
    (Object.hasOwn(statuses, status) ? statuses[status] : undefined)?.said[language === 'zh' ? 0 : 1] ??
    status;
};

/** A status in words. One that this page does not know yet is shown as the API names it: it never blanks a page. */
export const StatusTag = ({ statuses, status }: { statuses: Statuses; status: string }) => {
  const name = useStatusNames();
  const known = Object.hasOwn(statuses, status) ? statuses[status] : undefined;
  const mood: Mood | 'unknown' = known?.mood ?? 'unknown';
  return (
    <Tag variant="filled" className={`status status-${mood}`}>
      {name(statuses, status)}
    </Tag>
  );
};
