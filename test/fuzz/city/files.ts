import { createHash } from 'node:crypto';
import { application } from '../../system/harness/city.ts';
import type { FuzzCity } from './city.ts';
import type { Ready } from './ready.ts';

const content = '%PDF-1.7 总平面图';

interface Asked {
  readonly file: { readonly id: string };
  readonly upload: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
}

/** Files of a case: asked for, uploaded, and scanned. */
export const readyFiles = async (city: FuzzCity): Promise<Ready[]> => {
  const owner = await city.enterprise(790);
  const { id } = await city.post(owner, '/v1/joint-installations', application(owner.uscc, ['gas']));
  const subject = { kind: 'joint-installation', id };
  const body = {
    subject,
    purpose: 'material',
    name: '总平面图.pdf',
    contentType: 'application/pdf',
    size: Buffer.byteLength(content),
    sha256: createHash('sha256').update(content).digest('hex'),
  };
  const asked = () => city.post<Asked>(owner, '/v1/files', body);
  const uploaded = async () => {
    const { file, upload } = await asked();
    const form = new FormData();
    for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
    form.append('file', new Blob([content]), 'file');
    const { status } = await fetch(upload.url, { method: 'POST', body: form });
    if (status !== 204) throw new Error(`The upload answered ${status}`);
    return file.id;
  };
  const { file } = await asked();
  const [there, scanned] = [await uploaded(), await uploaded()];
  await city.post(owner, `/v1/files/${scanned}/completion`);
  await city.clock.settle();
  const by = owner.caller;
  const of = (operation: string, path: string): Ready => ({
    operation: `files.${operation}`,
    by,
    path: { id: path },
  });
  return [
    { operation: 'files.request', by, body },
    { operation: 'files.list', by, query: subject },
    of('upload', file.id),
    of('complete', there),
    of('show', scanned),
    of('download', scanned),
  ];
};
