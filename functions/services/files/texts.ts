import type { Text } from '../../common/text.ts';
import { text } from '../../common/text.ts';
import type { Note } from '../messages/post.ts';
import type { FileRefusal, KeptFile } from './model.ts';

/** Why a file was not taken, as whoever handed it in is told. */
const refusalTexts: Readonly<Record<FileRefusal, Text>> = {
  infected: text('安全检测发现恶意程序', 'Malware was found in it'),
  unscannable: text(
    '无法完成安全检测（如文件已加密）',
    'It could not be scanned, e.g. because it is encrypted',
  ),
  'wrong-type': text('文件内容与所报类型不符', 'It is not of the type that was said'),
  'wrong-content': text('文件内容与所报摘要或大小不符', 'It is not the content that was said'),
  'case-ended': text('上传期间办件已办结', 'The case ended meanwhile'),
  'never-uploaded': text('一日内未上传', 'Nothing came within a day'),
};

/** The name is the sender's own word: it is told to the sender alone. */
export const refusedNote = ({ id, name, subject }: KeptFile, refusal: FileRefusal): Note => ({
  code: 'file.refused',
  title: '文件未被接收',
  body: `文件“${name}”未被接收：${refusalTexts[refusal].zh}。文件内容已删除，请检查后重新上传。`,
  en: {
    title: 'A file was not taken',
    body: `The file "${name}" was not taken: ${refusalTexts[refusal].en}. Its content is gone. Please check it and upload it again.`,
  },
  data: { fileId: id, subject, refusal },
});

export const infectedNote = ({ id, subject }: KeptFile): Note => ({
  code: 'file.refused',
  title: '上传文件含恶意程序',
  body: `办件 ${subject.id}（${subject.kind}）上传的文件 ${id} 经检测含恶意程序，内容已删除，上传人已告知。`,
  en: {
    title: 'Malware in a file that was uploaded',
    body: `The file ${id} uploaded to ${subject.id} (${subject.kind}) holds malware. Its content is gone, and whoever uploaded it was told.`,
  },
  data: { fileId: id, subject, refusal: 'infected' },
});

/** Why a file that was asked to be erased is kept. */
export const whyKept = {
  deferred: text('办件在办，办结后处理', 'The case goes on: looked at again when it has ended'),
  failed: text('暂时无法处理，将自动重试', 'Could not be handled; it is tried again by itself'),
  'stored-only': text(
    '案卷法定保存期限未满，仅作存储',
    'To be kept with its case by law, stored and nothing else',
  ),
};
