import { describe, expect, test } from 'vitest';
import { beginsAs, contentTypes, tellingBytes } from '../../../../functions/services/files/content-types.ts';
import { largestFile, mostFiles, uploadSeconds } from '../../../../functions/services/files/limits.ts';
import { fileAt, NewFile, objectKey } from '../../../../functions/services/files/model.ts';
import { ObjectScanned, resultOf } from '../../../../functions/services/files/scan-event.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('what a file is', () => {
  test.each([
    ['application/pdf', '%PDF-1.7'],
    ['image/jpeg', '\u00ff\u00d8\u00ff\u00e0'],
    ['image/png', '\u0089PNG\r\n\u001a\n'],
    ['image/tiff', 'MM\0*'],
    ['image/vnd.dwg', 'AC1032'],
    ['application/ofd', 'PK\u0003\u0004'],
  ] as const)('%s is told by how it begins', (type, beginning) => {
    expect(beginsAs(type, bytes(beginning))).toBe(true);
    for (const other of contentTypes.filter((one) => one.startsWith('image/') && one !== type))
      expect(beginsAs(other, bytes(beginning))).toBe(false);
  });

  test.each(contentTypes)('nothing, a program or a page is no %s', (type) => {
    for (const other of ['', 'MZ', '\u007fELF', '<!doctype html>', '#!/bin/sh'])
      expect(beginsAs(type, bytes(other).subarray(0, tellingBytes))).toBe(false);
  });

  const file = {
    subject: { kind: 'joint-installation', id: 'ji_1' },
    purpose: 'material',
    name: '总平面图.pdf',
    contentType: 'application/pdf',
    size: 1,
    sha256: '0'.repeat(64),
  };
  test.each([
    [{ name: 'a/b.pdf' }],
    [{ name: 'a\\b.pdf' }],
    [{ name: 'a\u0000.pdf' }],
    [{ name: 'a\r\nb.pdf' }],
    [{ size: 0 }],
    [{ size: largestFile + 1 }],
    [{ contentType: 'text/html' }],
    [{ contentType: 'image/svg+xml' }],
    [{ sha256: 'F'.repeat(64) }],
  ])('%j is not taken', (change) => {
    expect(NewFile.safeParse(file).success).toBe(true);
    expect(NewFile.safeParse({ ...file, ...change }).success).toBe(false);
  });

  test('its limits: 20 MiB, 200 in a case, a form for a quarter of an hour', () => {
    expect([largestFile, mostFiles, uploadSeconds]).toEqual([20_971_520, 200, 900]);
  });
});

describe('the word of the scanner', () => {
  const id = 'fl_01MFZ9M3JFQ2DHG7FTAA135N3M';

  test('is of the file whose content lies at that key; of a key that is none it is nobody’s', () => {
    const key = objectKey({ id, subject: { kind: 'project', id: 'pj_1' } } as Parameters<
      typeof objectKey
    >[0]);
    expect(fileAt(key)).toBe(id);
    expect(fileAt('malware-protection-resource-validation-object')).toBeUndefined();
  });

  // As the GuardDuty user guide shows it ("Monitoring S3 object scans with Amazon EventBridge").
  const event = (scanResultStatus: string) => ({
    'detail-type': 'GuardDuty Malware Protection Object Scan Result',
    source: 'aws.guardduty',
    detail: {
      schemaVersion: '1.0',
      scanStatus: 'COMPLETED',
      resourceType: 'S3_OBJECT',
      s3ObjectDetails: { bucketName: 'b', objectKey: 'k', eTag: 'e', versionId: 'v', s3Throttled: false },
      scanResultDetails: { scanResultStatus, threats: null },
    },
  });
  test.each([
    ['NO_THREATS_FOUND', 'clean'],
    ['THREATS_FOUND', 'infected'],
    ['UNSUPPORTED', 'unscannable'],
    ['ACCESS_DENIED', 'unscannable'],
    ['FAILED', 'unscannable'],
  ])('%s means %s', (status, result) => {
    const { scanResultDetails } = ObjectScanned.parse(event(status)).detail;
    expect(resultOf[scanResultDetails.scanResultStatus]).toBe(result);
  });

  test('that is none of these is a failure, and no clean file', () => {
    expect(ObjectScanned.safeParse(event('SOMETHING_NEW')).success).toBe(false);
  });
});
