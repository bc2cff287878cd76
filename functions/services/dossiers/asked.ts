import { fieldError } from '../../common/field-error.ts';
import { text } from '../../common/text.ts';
import { called, listed } from '../../common/words/codes.ts';
import type { MaterialKind } from '../../law/missing-documents.ts';
import { problem, type Problem } from '../../platform/problem.ts';

/**
 * Refuses materials of kinds that nobody asked for, each by its place, and says which are (Art. 7). Where the list of
 * what is asked for names nothing, as where a return only says what is wrong, any kind is taken.
 */
export const unasked = (
  given: readonly { readonly kind: MaterialKind }[],
  asked: readonly MaterialKind[],
): Problem | undefined => {
  if (asked.length === 0) return undefined;
  const errors = given.flatMap(({ kind }, index) =>
    asked.includes(kind)
      ? []
      : [
          fieldError(
            `/materials/${index}/kind`,
            text(`未要求提交“${called(kind).zh}”`, `Nobody asked for ${kind}`),
          ),
        ],
  );
  if (errors.length === 0) return undefined;
  return problem('not-asked-for', {
    detail: text(
      `只能提交要求的材料：${listed(asked).zh}`,
      `Only what is asked for is taken: ${asked.join(', ')}`,
    ),
    errors,
    extensions: { asked },
  });
};
