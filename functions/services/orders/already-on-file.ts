import { basesOf } from '../../law/legal-data/cite.ts';
import type { LegalVersion } from '../../law/legal-data/version.ts';
import type { MaterialKind } from '../../law/missing-documents.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import { text } from '../../common/text.ts';
import type { Order } from './model.ts';
import type { Dossiers } from '../dossiers/dossiers.ts';

/** The file an order is served from, when it has one. */
const dossierOf = ({ request }: Pick<Order, 'request'>): string | undefined =>
  typeof request['dossier'] === 'string' ? request['dossier'] : undefined;

/**
 * Why a department may not ask for these: they are on file, and here is where (Art. 7: what is held is not asked for
 * again). Undefined when nothing of it is there.
 */
export const alreadyOnFile = async (
  dossiers: Dossiers,
  order: Pick<Order, 'request'>,
  asked: readonly MaterialKind[],
  law: LegalVersion,
): Promise<Problem | undefined> => {
  const dossier = dossierOf(order);
  if (dossier === undefined || asked.length === 0) return undefined;
  const onFile = await dossiers.onFile(dossier, [...new Set(asked)]);
  if (onFile.length === 0) return undefined;
  const by = basesOf(law, 'already-on-file');
  const kinds = onFile.map(({ kind }) => kind).join(', ');
  return problem('already-on-file', {
    detail: text(
      `${kinds} 已在案，请直接取用（${by.zh}）`,
      `On file already, to be used from there: ${kinds} (${by.en})`,
    ),
    extensions: { dossier, onFile: onFile.map(({ given, givenAt }) => ({ ...given, givenAt })) },
  });
};
