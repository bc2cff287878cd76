import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { pageOf, Paging } from '../../platform/http/request.ts';
import { get, post, routes } from '../../platform/http/route.ts';
import { FileId, FileSubject, FileView, NewFile, UploadForm } from './model.ts';

const params = z.strictObject({ id: FileId });
const senders = ['enterprise', 'citizen', 'partner'] as const;
const readers = [...senders, 'operator'] as const;

export const fileRoutes = routes({
  request: post('/v1/files', senders, {
    summary: 'Say what file is to be handed in for a case, and get the form to upload it with',
    body: NewFile,
    idempotent: true,
    answers: {
      201: {
        description: 'The file, and a form for its content: it goes to the object store, not to this API',
        schema: z.object({ file: FileView, upload: UploadForm }),
      },
      404: { description: 'No such case, or none that the caller may see' },
      409: { description: 'The case has ended, or has as many files as it may' },
      422: { description: 'Not of a type that is taken, too large, or not to be handed in by the caller' },
    },
  }),
  upload: post('/v1/files/{id}/upload', senders, {
    summary: 'Another form for the same file, where the first has expired',
    again: 'a form takes the agreed bytes and no others, however often it is used',
    params,
    answers: {
      200: { description: 'A form', schema: UploadForm },
      409: { description: 'The file is there already, or was refused' },
    },
  }),
  complete: post('/v1/files/{id}/completion', senders, {
    summary: 'Say that the content is there: it is checked, and taken once the scanner has found nothing',
    again: 'the file is as it is',
    params,
    answers: {
      200: {
        description: 'The file as it is now: scanning, clean, or refused with the reason',
        schema: FileView,
      },
      409: { description: 'Nothing has been uploaded' },
    },
  }),
  list: get('/v1/files', readers, {
    summary: 'The files of a case that the caller may see, newest first',
    query: Paging.extend(FileSubject.shape),
    answers: {
      ...pageOf(FileView, 'A page of files'),
      404: { description: 'No such case, or none that the caller may see' },
    },
  }),
  show: get('/v1/files/{id}', readers, {
    summary: 'One file',
    params,
    answers: { 200: { description: 'The file', schema: FileView } },
  }),
  download: get('/v1/files/{id}/download', readers, {
    summary: 'A link to the content, for five minutes',
    params,
    answers: {
      200: {
        description: 'Where to get it; saved under its name, never shown',
        schema: z.object({ url: z.string(), expiresAt: Instant }),
      },
      409: { description: 'Not scanned yet, refused, erased, or stored only because a law asks for it' },
    },
  }),
});
