import { fieldError } from '../../common/field-error.ts';
import { text } from '../../common/text.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import type { Table } from '../../platform/table/table.ts';
import { FileId, type FileSubject, type KeptFile } from './model.ts';
import { FileStore } from './store.ts';
import { sameSubject } from './subjects.ts';

const unknown = text('不是本办件已通过安全检测的文件', 'Is no file of this case that has been found clean');

/** Materials of which some are files: `{ kind, file }`. */
const linksIn = (materials: readonly object[]): { readonly at: number; readonly id: FileId }[] =>
  materials.flatMap((one, at) => ('file' in one ? [{ at, id: FileId.parse(one.file) }] : []));

/** Files as what they were asked for: a product names them among its materials. */
export class LinkedFiles {
  readonly #files: FileStore;
  constructor(table: Table) {
    this.#files = new FileStore(table);
  }

  /** Refuses what names a file of another case, one that is not scanned, and one that was not taken. */
  async unfit(subject: FileSubject, materials: readonly object[]): Promise<Problem | undefined> {
    const links = linksIn(materials);
    if (links.length === 0) return undefined;
    const found = new Map(
      (await this.#files.findAll(links.map(({ id }) => id))).map((file) => [file.id, file]),
    );
    const errors = links
      .filter(({ id }) => !fits(found.get(id), subject))
      .map(({ at }) => fieldError(`/materials/${at}/file`, unknown));
    return errors.length === 0 ? undefined : problem('invalid', { errors });
  }
}

const fits = (file: KeptFile | undefined, subject: FileSubject): boolean =>
  file?.status === 'clean' && file.purpose !== 'acceptance' && sameSubject(file.subject, subject);
