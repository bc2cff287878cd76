import { Tag } from 'antd';
import { useMe } from '../session/context.tsx';
import { useLanguage } from '../words/language.tsx';
import type { Mood, Status, Statuses } from '../words/statuses.ts';
import './parts.css';

const applicants = new Set(['enterprise', 'citizen']);

/** As whoever is signed in reads it: what waits for an applicant waits for nobody else. */
const useStatusOf = () => {
  const role = useMe()?.role;
  return (statuses: Statuses, status: string): Status | undefined => {
    const known = Object.hasOwn(statuses, status) ? statuses[status] : undefined;
    return known?.toOthers && role !== undefined && !applicants.has(role)
      ? { said: known.toOthers, mood: 'waiting' }
      : known;
  };
};

/** The name of a status, within a sentence. */
export const useStatusNames = (): ((statuses: Statuses, status: string) => string) => {
  const { language } = useLanguage();
  const statusOf = useStatusOf();
  return (statuses, status) => statusOf(statuses, status)?.said[language === 'zh' ? 0 : 1] ?? status;
};

/** A status in words. One that this page does not know yet is shown as the API names it: it never blanks a page. */
export const StatusTag = ({ statuses, status }: { statuses: Statuses; status: string }) => {
  const name = useStatusNames();
  const mood: Mood | 'unknown' = useStatusOf()(statuses, status)?.mood ?? 'unknown';
  return (
    <Tag variant="filled" className={`status status-${mood}`}>
      {name(statuses, status)}
    </Tag>
  );
};
