import { basesOf } from '../../law/legal-data/cite.ts';
import type { LegalVersion } from '../../law/legal-data/version.ts';
import type { Note } from '../messages/post.ts';
import type { ErasedPerson } from './model.ts';

type Counts = Readonly<Record<ErasedPerson['outcome'], number>>;

export const outcomesIn = (records: readonly ErasedPerson[]): Counts => {
  const counts = { erased: 0, 'stored-only': 0, deferred: 0 };
  for (const { outcome } of records) counts[outcome] += 1;
  return counts;
};

const inChinese = ({ erased, 'stored-only': stored, deferred }: Counts): string[] => [
  `已删除个人信息 ${erased} 条`,
  ...(stored > 0 ? [`另有 ${stored} 条法定保存期限未满，仅作存储，期满后自动删除`] : []),
  ...(deferred > 0 ? [`另有 ${deferred} 条为在办事项所必需，办结后自动删除`] : []),
];

const inEnglish = ({ erased, 'stored-only': stored, deferred }: Counts): string[] => [
  `Records of personal data erased: ${erased}.`,
  ...(stored > 0 ? [`Kept by law until their period is over, stored and nothing else: ${stored}.`] : []),
  ...(deferred > 0 ? [`Needed for cases that go on, erased when those have ended: ${deferred}.`] : []),
];

/** What whoever asked is told: how much, never what. */
export const doneNote = (erasureId: string, counts: Counts, law: LegalVersion): Note => {
  const basis = basesOf(law, 'erasure');
  return {
    code: 'personal-data.erased',
    title: '个人信息删除请求办理结果',
    body: `${inChinese(counts).join('；')}。依据：${basis.zh}。`,
    en: {
      title: 'What became of your request for erasure',
      body: `${inEnglish(counts).join(' ')} Basis: ${basis.en}.`,
    },
    data: { erasureId, ...counts },
  };
};
