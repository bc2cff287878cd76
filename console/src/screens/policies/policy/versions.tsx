import { Button } from 'antd';
import { saidDay } from '../../../parts/days.ts';
import { StatusTag } from '../../../parts/status-tag.tsx';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { useSaidAmount } from '../amount.ts';
import { policyStatuses } from '../names.ts';
import type { Policy } from '../queries.ts';
import { policiesWords } from '../words.ts';

interface VersionsProps {
  readonly versions: readonly Policy[];
  readonly shown: number;
  readonly show: (version: number) => void;
}

/** All versions: what was published never changes, and a grant keeps the version it was made by. */
export const Versions = ({ versions, shown, show }: VersionsProps) => {
  const t = useWords(policiesWords);
  const { language } = useLanguage();
  const saidAmount = useSaidAmount();
  return (
    <ol className="policy-versions" aria-label={t.versionsShown} reversed>
      {versions.map(({ version, status, documentNumber, validFrom, validTo, amount, conditions }) => (
        <li key={version} className="sheet bar">
          <strong>{t.version(version)}</strong>
          <StatusTag statuses={policyStatuses} status={status} />
          <span>{documentNumber}</span>
          <span className="soft">
            {validTo === null
              ? t.noEnd(saidDay(validFrom, language))
              : t.until(saidDay(validFrom, language), saidDay(validTo, language))}
            {' · '}
            {saidAmount(amount)} · {t.conditions} {conditions.length}
          </span>
          {version === shown ? (
            <span className="soft">{t.shown}</span>
          ) : (
            <Button size="small" onClick={() => show(version)}>
              {t.show}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
};
