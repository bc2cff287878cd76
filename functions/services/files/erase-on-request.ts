import { keyOf } from '../../platform/table/key.ts';
import type { KeptBeside } from '../retention/dependencies.ts';
import type { ErasureSubject } from '../retention/model.ts';
import { eraseFile, eraseFileLater, type FileRetention } from './retention.ts';

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

/** Has the files of a request erased where they may be, and shut away where a law asks that they be kept. */
export const filesBeside = (on: FileRetention): KeptBeside => ({
  keysOf: (subject, page) => on.files.keys(filesOf(subject), page),
  erase: (key, erasure) => eraseFile(on, key, erasure),
  eraseLater: (key, erasure) => eraseFileLater(on, key, erasure),
});
