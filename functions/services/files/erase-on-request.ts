import { text } from '../../common/text.ts';
import { keyOf } from '../../platform/table/key.ts';
import type { KeptBeside } from '../retention/dependencies.ts';
import type { ErasureSubject } from '../retention/model.ts';
import { eraseFile, type FileRetention } from './retention.ts';

/** Whose files are meant: those of a case, or all that an enterprise or a citizen handed in. */
const filesOf = (subject: ErasureSubject) =>
  'case' in subject
    ? { subject: subject.case }
    : {
        owner:
          'enterprise' in subject
            ? keyOf('enterprise', subject.enterprise)
            : keyOf('citizen', subject.citizen),
      };

const reasons = {
  deferred: text('办件在办，办结后处理', 'The case goes on: looked at again when it has ended'),
  'stored-only': text(
    '案卷法定保存期限未满，仅作存储',
    'To be kept with its case by law, stored and nothing else',
  ),
};

/** Has the files of a request erased where they may be, and shut away where a law asks that they be kept. */
export const filesBeside = (on: FileRetention): KeptBeside => ({
  keysOf: (subject, page) => on.files.keys(filesOf(subject), page),
  erase: (key, erasure, said) =>
    eraseFile(on, key, {
      erasure,
      said: ({ id, subject }, outcome, at) =>
        said(id, {
          ...{ kind: 'file', subject, outcome, at },
          ...(outcome !== 'erased' && { why: reasons[outcome] }),
        }),
    }),
});
