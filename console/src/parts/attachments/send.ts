import { ok, type Schema } from '@liban/client';
import type { Client } from '../../session/context.tsx';
import { contentTypeOf } from './types.ts';

export type HandedIn = Schema<'File'>;
export type Subject = HandedIn['subject'];
export type Purpose = HandedIn['purpose'];

/** Its content did not arrive, or nobody looked at it in time: it can be tried again as it is. */
export class Interrupted extends Error {
  readonly why: 'not-sent' | 'not-checked';
  constructor(why: Interrupted['why']) {
    super(why);
    this.why = why;
  }
}

export const digestOf = async (file: Blob): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Into the object store by its form: the fields as they stand, then the content. `fetch` does not say how far it is. */
const upload = (
  { url, fields }: Schema<'UploadForm'>,
  content: File,
  progress: (percent: number) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', content);
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.upload.onprogress = ({ loaded, total }) => progress(Math.floor((100 * loaded) / total));
    request.onload = () =>
      request.status >= 200 && request.status < 300 ? resolve() : reject(new Interrupted('not-sent'));
    request.onerror = request.ontimeout = () => reject(new Interrupted('not-sent'));
    request.send(form);
  });

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The scanner takes seconds; what takes longer can be looked at again. */
const looks = 60;

const checked = async (client: Client, file: HandedIn): Promise<HandedIn> => {
  let seen = file;
  for (let look = 0; seen.status === 'scanning'; look += 1) {
    if (look === looks) throw new Interrupted('not-checked');
    await pause(1_000);
    seen = await ok(client.GET('/v1/files/{id}', { params: { path: { id: file.id } } }));
  }
  return seen;
};

export interface ToSend {
  readonly subject: Subject;
  readonly purpose: Purpose;
  readonly content: File;
  readonly sha256: string;
  /** Where it was announced before, and did not arrive. */
  readonly id?: HandedIn['id'] | undefined;
  readonly announced: (id: HandedIn['id']) => void;
  readonly progress: (percent: number) => void;
}

const announce = async (client: Client, { subject, purpose, content, sha256, announced }: ToSend) => {
  const contentType = contentTypeOf(content);
  if (contentType === undefined) throw new Error(`No type: ${content.name}`);
  const { name, size } = content;
  const { file, upload: form } = await ok(
    client.POST('/v1/files', { body: { subject, purpose, name, contentType, size, sha256 } }),
  );
  announced(file.id);
  return { id: file.id, form };
};

/** What was announced goes on where it stands: sent anew, or only checked. */
const resume = async (client: Client, id: HandedIn['id']) => {
  const path = { params: { path: { id } } };
  const file = await ok(client.GET('/v1/files/{id}', path));
  return file.status === 'awaiting-upload'
    ? { id, form: await ok(client.POST('/v1/files/{id}/upload', path)) }
    : { id, form: undefined };
};

/**
 * Announced, sent, checked: the file as it then is, clean or refused.
 * @throws Interrupted, ProblemError
 */
export const handIn = async (client: Client, sent: ToSend): Promise<HandedIn> => {
  const { id, form } = sent.id === undefined ? await announce(client, sent) : await resume(client, sent.id);
  if (form) await upload(form, sent.content, sent.progress);
  return checked(client, await ok(client.POST('/v1/files/{id}/completion', { params: { path: { id } } })));
};
