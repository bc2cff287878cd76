import { InFlight, type Part } from '../idle.ts';
import type { Bus } from '../events/bus.ts';
import { malwareProtectionPlan } from '../template/kinds/malware-scan.ts';
import type { Plan } from '../template/plan.ts';
import type { ObjectStore, StoredObject } from './store.ts';

/** What every scanner takes for malware, by agreement (eicar.org); written apart, so that none takes this file for it. */
const testFile = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

/** Anywhere in it: so a file of any type can be an infected one. */
const isInfected = async (store: ObjectStore, object: StoredObject): Promise<boolean> => {
  let rest = Buffer.alloc(0);
  for await (const chunk of store.read(object) as AsyncIterable<Buffer>) {
    const seen = Buffer.concat([rest, chunk]);
    if (seen.includes(testFile)) return true;
    rest = seen.subarray(-testFile.length);
  }
  return false;
};

export interface Scanner extends Part {
  scan(object: StoredObject): void;
  /** Looks at what a kill kept it from. */
  resume(): void;
}

export const scannedBuckets = (plan: Plan): ReadonlySet<string> =>
  new Set(
    plan.of(malwareProtectionPlan).map(({ properties }) => properties.ProtectedResource.S3Bucket.BucketName),
  );

/** Stands in for GuardDuty Malware Protection for S3: tags each object of its buckets, and tells the event bus. */
export const openScanner = ({
  store,
  buckets,
  bus,
  report,
}: {
  readonly store: ObjectStore;
  readonly buckets: ReadonlySet<string>;
  readonly bus: Bus;
  readonly report: (error: unknown) => void;
}): Scanner => {
  const work = new InFlight();
  const look = async (object: StoredObject): Promise<void> => {
    const scanResultStatus = (await isInfected(store, object)) ? 'THREATS_FOUND' : 'NO_THREATS_FOUND';
    bus.objectScanned({
      scanStatus: 'COMPLETED',
      resourceType: 'S3_OBJECT',
      s3ObjectDetails: {
        bucketName: object.bucket,
        objectKey: object.key,
        eTag: object.etag,
        versionId: object.version,
      },
      scanResultDetails: { scanResultStatus },
    });
    await bus.idle();
    store.tag(object, { GuardDutyMalwareScanStatus: scanResultStatus });
  };
  const scan = (object: StoredObject): void => {
    if (buckets.has(object.bucket)) void work.track(() => look(object).catch(report));
  };
  return {
    scan,
    resume: () => store.untagged().forEach(scan),
    get busy() {
      return work.busy;
    },
    idle: () => work.idle(),
  };
};
