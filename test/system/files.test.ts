import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, startCity, usccOf, type City } from './harness/city.ts';
import { ok, type Call, type Reply } from './harness/client.ts';

let city: City;
let owner: Call;
let stranger: Call;
let caseId: string;

const uscc = usccOf(1);
beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2027-03-01T09:00:00+08:00' });
  owner = city.enterprise(uscc);
  stranger = city.enterprise(usccOf(2));
  ok(
    await city.operator('PUT', '/v1/service-items/joint-installation', {
      body: {
        name: { zh: '联合报装', en: 'Joint installation' },
        basis: '第五条',
        handledBy: '市大数据和行政审批局',
        steps: ['acceptance', 'telecom-plan', 'telecom-connection'].map((id) => ({ id, statutory: 2 })),
        materials: {
          required: ['site-plan'],
          makeUp: { mayFollow: ['site-plan'], within: 3, otherwise: 'suspended', basis: '第五条 容缺受理' },
        },
        effectiveFrom: '2027-03-01',
        why: '公布材料',
      },
    }),
  );
  ({ id: caseId } = await applied(owner, uscc, 'case'));
});
afterAll(() => city.close());

const applied = async (call: Call, code: string, key: string) => {
  const reply = await call('POST', '/v1/joint-installations', {
    body: application(code, ['telecom']),
    headers: { 'idempotency-key': key },
  });
  await city.clock.settle();
  return ok<{ id: string }>(reply);
};

const drawing = '%PDF-1.7 总平面图';
const malware =
  '%PDF-1.7 ' + ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

interface Upload {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}
interface File {
  readonly id: string;
  readonly status: string;
  readonly refusal?: string;
  readonly replacedBy?: string;
}

let keys = 0;
const asked = (call: Call, content: string, more: object = {}): Promise<Reply> =>
  call('POST', '/v1/files', {
    headers: { 'idempotency-key': `file-${(keys += 1)}` },
    body: {
      subject: { kind: 'joint-installation', id: caseId },
      purpose: 'material',
      name: '总平面图.pdf',
      contentType: 'application/pdf',
      size: Buffer.byteLength(content),
      sha256: createHash('sha256').update(content).digest('hex'),
      ...more,
    },
  });

const put = ({ url, fields }: Upload, content: string) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([content]), 'file');
  return fetch(url, { method: 'POST', body: form });
};

/** All of it: asked for, uploaded, completed, scanned. */
const handedIn = async (call: Call, content: string, more: object = {}): Promise<File> => {
  const { file, upload } = ok<{ file: File; upload: Upload }>(await asked(call, content, more));
  expect((await put(upload, content)).status).toBe(204);
  ok(await call('POST', `/v1/files/${file.id}/completion`));
  await city.clock.settle();
  return ok(await call('GET', `/v1/files/${file.id}`));
};

const download = (call: Call, id: string) => call('GET', `/v1/files/${id}/download`);

describe('a file', () => {
  let file: File;

  it('is handed in for what was missing, and the case goes on', async () => {
    file = await handedIn(owner, drawing);
    expect(file).toMatchObject({ status: 'clean' });
    const supplied = await owner('POST', `/v1/joint-installations/${caseId}/materials`, {
      body: { materials: [{ kind: 'site-plan', file: file.id }] },
    });
    expect(ok(supplied)).toMatchObject({
      application: { materials: [{ kind: 'site-plan', file: file.id }] },
      makeUp: { suppliedAt: expect.any(String) },
    });
  });

  it('is downloaded by the utility that was asked, as it was, saved and never shown', async () => {
    const { url } = ok<{ url: string }>(await download(city.utilities.telecom.call, file.id));
    const answer = await fetch(url);
    expect(await answer.text()).toBe(drawing);
    expect(answer.headers.get('content-disposition')).toContain(
      'attachment; filename="____.pdf"; filename*=UTF-8\'\'',
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const listed = await city.utilities.telecom.call('GET', `/v1/files?kind=joint-installation&id=${caseId}`);
    expect(ok(listed)).toMatchObject({ items: [{ id: file.id }] });
  });

  it('does not exist for a stranger, be it an enterprise or a utility that was not asked', async () => {
    for (const call of [stranger, city.utilities.gas.call])
      for (const path of [
        `/v1/files/${file.id}`,
        `/v1/files/${file.id}/download`,
        `/v1/files?kind=joint-installation&id=${caseId}`,
      ])
        expect((await call('GET', path)).status).toBe(404);
    expect((await asked(stranger, drawing)).status).toBe(404);
    expect((await stranger('POST', `/v1/files/${file.id}/completion`)).status).toBe(404);
  });

  it('of one case is no material of another', async () => {
    const other = await applied(owner, uscc, 'other');
    const linked = await owner('POST', `/v1/joint-installations/${other.id}/materials`, {
      body: { materials: [{ kind: 'site-plan', file: file.id }] },
    });
    expect(linked).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/materials/0/file' }] },
    });
  });

  it('that is replaced is kept, and says by what', async () => {
    const next = await handedIn(owner, `${drawing} 2`, { replaces: file.id });
    expect(next).toMatchObject({ status: 'clean', replaces: file.id });
    expect(ok(await owner('GET', `/v1/files/${file.id}`))).toMatchObject({
      status: 'clean',
      replacedBy: next.id,
    });
    expect((await download(owner, file.id)).status).toBe(200);
  });
});

describe('a file is not taken', () => {
  it('with malware in it: its sender and the operators are told, and its content is gone', async () => {
    const infected = await handedIn(owner, malware);
    expect(infected).toMatchObject({ status: 'refused', refusal: 'infected' });
    expect((await download(owner, infected.id)).status).toBe(409);
    expect((await city.utilities.telecom.call('GET', `/v1/files/${infected.id}`)).status).toBe(404);
    for (const call of [owner, city.operator]) {
      const { items } = ok<{ items: { code: string; body: string }[] }>(await call('GET', '/v1/messages'));
      expect(
        items.filter(({ code, body }) => code === 'file.refused' && body.includes('恶意程序')),
      ).toHaveLength(1);
    }
  });

  it('of another type than was said', async () => {
    expect(await handedIn(owner, 'MZ no document')).toMatchObject({
      status: 'refused',
      refusal: 'wrong-type',
    });
  });

  it('too large, of a type that is none, by whom it is not asked of, or by way of a path', async () => {
    const refused = async (more: object, call = owner) => (await asked(call, drawing, more)).status;
    expect(await refused({ size: 20 * 1024 * 1024 + 1 })).toBe(422);
    expect(await refused({ contentType: 'text/html' })).toBe(422);
    expect(await refused({ name: '../../etc/passwd' })).toBe(422);
    expect(await refused({ purpose: 'acceptance' })).toBe(422);
    expect(await refused({ purpose: 'material' }, city.utilities.telecom.call)).toBe(422);
    expect((await asked(city.operator, drawing)).status).toBe(403);
  });

  it('other than it was promised: the store itself refuses it, and completing it finds nothing', async () => {
    const { file, upload } = ok<{ file: File; upload: Upload }>(await asked(owner, drawing));
    expect((await put(upload, drawing.replace('1.7', '1.6'))).status).toBe(400);
    expect((await owner('POST', `/v1/files/${file.id}/completion`)).status).toBe(409);
    // Another form, after the first: the same file, and completed twice at once it is the same as once.
    const again = ok<Upload>(await owner('POST', `/v1/files/${file.id}/upload`));
    expect((await put(again, drawing)).status).toBe(204);
    const twice = await Promise.all([1, 2].map(() => owner('POST', `/v1/files/${file.id}/completion`)));
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect((await owner('POST', `/v1/files/${file.id}/upload`)).status).toBe(409);
  });
});

it('a kill between the upload and its completion loses nothing', async () => {
  const { file, upload } = ok<{ file: File; upload: Upload }>(await asked(owner, drawing));
  expect((await put(upload, drawing)).status).toBe(204);
  await city.instance.kill();
  await city.instance.restart();
  ok(await owner('POST', `/v1/files/${file.id}/completion`));
  await city.clock.settle();
  expect(ok(await owner('GET', `/v1/files/${file.id}`))).toMatchObject({ status: 'clean' });
});

const erasedBy = async (key: string, id: string): Promise<readonly string[]> => {
  const erasure = ok<{ id: string }>(
    await city.operator('POST', '/v1/erasures', {
      body: { subject: { case: { kind: 'joint-installation', id } }, reason: '撤回同意' },
      headers: { 'idempotency-key': key },
    }),
  );
  await city.clock.settle();
  const { records } = ok<{ records: { kind: string; outcome: string }[] }>(
    await city.operator('GET', `/v1/erasures/${erasure.id}`),
  );
  return records.filter(({ kind }) => kind === 'file').map(({ outcome }) => outcome);
};

it('goes with its case: nothing is taken once it has ended, and it is erased when no law asks for it', async () => {
  const mine = await applied(owner, uscc, 'ending');
  const subject = { kind: 'joint-installation', id: mine.id };
  const kept = await handedIn(owner, drawing, { subject });
  const { file: dropped } = ok<{ file: File }>(await asked(owner, drawing, { subject }));
  const late = ok<{ file: File; upload: Upload }>(await asked(owner, drawing, { subject }));
  expect((await put(late.upload, drawing)).status).toBe(204);
  ok(await owner('POST', `/v1/joint-installations/${mine.id}/withdrawal`));
  await city.clock.settle();

  expect((await asked(owner, drawing, { subject })).status).toBe(409);
  expect(ok(await owner('POST', `/v1/files/${late.file.id}/completion`))).toMatchObject({
    status: 'refused',
    refusal: 'case-ended',
  });

  expect(await erasedBy('erase-files', mine.id)).toContain('stored-only');
  expect((await download(owner, kept.id)).status).toBe(409);

  ok(
    await city.operator('PUT', '/v1/retention-periods/case', {
      body: { months: 120, mustKeep: false, basis: '本市档案管理办法' },
    }),
  );
  const again = await erasedBy('erase-files-again', mine.id);
  expect(again).toContain('erased');
  expect(ok(await owner('GET', `/v1/files/${kept.id}`))).toMatchObject({ status: 'erased', name: '-' });
  await city.clock.advance('P2D');
  expect(ok(await owner('GET', `/v1/files/${dropped.id}`))).toMatchObject({ status: 'erased' });
});
