import { eventFunction } from '../../platform/event-function.ts';
import { bucketOf } from '../../platform/objects/bucket.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { fileDependencies } from '../../services/files/dependencies.ts';
import { fileAt } from '../../services/files/model.ts';
import { ObjectScanned, resultOf } from '../../services/files/scan-event.ts';
import { recordScan } from '../../services/files/settle.ts';

const record = recordScan(fileDependencies(runtimeContext(), bucketOf('FILES_BUCKET')));

/** Called by the event bus when the scanner has looked at an object. */
export const handler = eventFunction(async (event) => {
  const { s3ObjectDetails, scanResultDetails } = ObjectScanned.parse(event).detail;
  const fileId = fileAt(s3ObjectDetails.objectKey);
  // The scanner tries its own permissions on an object that is no file of ours.
  if (fileId === undefined) return;
  const result = resultOf[scanResultDetails.scanResultStatus];
  await record({ fileId, result, objectVersion: s3ObjectDetails.versionId ?? undefined });
});
