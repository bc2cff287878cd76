import { Tabs } from 'antd';
import { useFilters } from '../../parts/filters.ts';
import { may, useMe } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import { actWords } from './act-words.ts';
import { AllBenefits } from './all.tsx';
import { IntegrityCases } from './cases.tsx';
import { LatePayments } from './late.tsx';
import { departmentWords } from './words.ts';

/** What a department answers for: what is late and why, then what became of what was broken. */
export default function Department() {
  const t = useWords(departmentWords);
  const ta = useWords(actWords);
  const me = useMe();
  const { one, set } = useFilters();
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
      </div>
      <Tabs
        activeKey={one('tab') ?? 'late'}
        onChange={(tab) => set({ tab, open: undefined, status: undefined })}
        // Each opens one thing beside its list: those behind would open it too.
        destroyOnHidden
        items={[
          { key: 'late', label: t.late, children: <LatePayments /> },
          { key: 'all', label: ta.all, children: <AllBenefits /> },
          ...(may(me, 'integrity.list')
            ? [{ key: 'cases', label: t.cases, children: <IntegrityCases /> }]
            : []),
        ]}
      />
    </div>
  );
}
