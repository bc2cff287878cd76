import { fieldError, type FieldError, jsonPointer } from '../../common/field-error.ts';
import { own } from '../../common/own.ts';
import { text } from '../../common/text.ts';
import type { LegalDocument } from './document.ts';
import { instrumentOf, type ProvisionId } from './provision.ts';

/** What a document cites and does not have: each with its place, none when it may be published. */
export function danglingCitations({
  instruments,
  provisions,
  bases,
  grounds,
  prohibitedCharges,
}: LegalDocument): FieldError[] {
  const unknown = (path: PropertyKey[], name: string): FieldError =>
    fieldError(jsonPointer(path), text(`未登记 ${name}`, `There is no ${name}`));
  const homeless = Object.keys(provisions)
    .filter((id) => own(instruments, instrumentOf(id)) === undefined)
    .map((id) => unknown(['provisions', id], instrumentOf(id)));
  const uncited = Object.entries(bases).flatMap(([rule, ids]: [string, readonly ProvisionId[]]) =>
    ids.flatMap((id, index) =>
      own(provisions, id) === undefined ? unknown(['bases', rule, index], id) : [],
    ),
  );
  const baseless = Object.entries({ grounds, prohibitedCharges }).flatMap(([section, listed]) =>
    listed.flatMap(({ basis }, at) =>
      basis.flatMap((id, index) =>
        own(provisions, id) === undefined ? unknown([section, at, 'basis', index], id) : [],
      ),
    ),
  );
  return [...homeless, ...uncited, ...baseless];
}
