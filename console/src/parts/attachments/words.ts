import type { Said, Words } from '../../words/language.tsx';

export const attachmentWords = {
  choose: ['选择文件', 'Choose a file'],
  another: ['换一个文件', 'Another file'],
  more: ['添加附件', 'Add a file'],
  again: ['重试', 'Try again'],
  remove: ['移除', 'Remove'],
  hint: [
    'PDF、JPG、PNG、TIFF、DWG、DOCX、XLSX、OFD，每个不超过 20 MB；文件名请勿包含人名',
    'PDF, JPG, PNG, TIFF, DWG, DOCX, XLSX or OFD, 20 MB at most each; no names of people in file names',
  ],
  reference: ['或填写证照库编号', 'Or its number in the licence library'],
  referenceOf: (what: string) => [`${what}的证照库编号`, `Number of ${what} in the licence library`],
  fileOf: (what: string) => [`${what}的文件`, `File of ${what}`],
  number: (n: number) => [`附件 ${n}`, `File ${n}`],
  onFile: ['已在档，无需提交', 'On file: not needed'],
  sometimes: ['部分情形需要', 'Needed in some cases'],
  chosen: ['已选择，提交时上传', 'Chosen: sent with the form'],
  sending: (percent: number) => [`正在上传 ${percent}%`, `Uploading ${percent}%`],
  checking: ['已上传，正在查毒', 'Uploaded, being scanned'],
  there: ['已收到', 'Received'],
  unfinished: ['有附件未收到：请重试或移除', 'A file has not arrived: try again or remove it'],
} as const satisfies Words;

/** Why a file was not taken: by the page, on the way, or by the API. */
export const refusalNames: Readonly<Record<string, Said>> = {
  'wrong-ending': ['不收这种文件', 'Files of this type are not taken'],
  'too-big': ['超过 20 MB，请压缩或分成几个文件', 'Larger than 20 MB: compress it, or make several of it'],
  empty: ['文件是空的', 'The file is empty'],
  'long-name': ['文件名太长，请改短', 'Its name is too long'],
  'not-sent': ['上传中断，请重试', 'The upload broke off: try again'],
  'not-checked': ['查毒尚未完成，请稍后重试', 'Not scanned yet: try again in a while'],
  infected: ['查出病毒，未收下', 'A virus was found: not taken'],
  unscannable: ['无法查毒（例如有密码），请去掉密码', 'It cannot be scanned, e.g. because it has a password'],
  'wrong-type': ['内容与文件类型不符，未收下', 'Its content is not of its type: not taken'],
  'wrong-content': ['上传的内容不完整，请重新选择', 'What arrived is not what was said: choose it again'],
  'case-ended': ['事项已办结，不再收文件', 'The case has ended: nothing is taken any more'],
  'never-uploaded': ['未在一天内上传，请重新选择', 'Nothing arrived within a day: choose it again'],
};

export const fileWords = {
  files: ['附件', 'Files'],
  download: ['下载', 'Download'],
  downloading: (name: string) => [`正在下载 ${name}`, `Downloading ${name}`],
} as const satisfies Words;

export const fileStatusNames: Readonly<Record<string, Said>> = {
  'awaiting-upload': ['尚未上传', 'Not uploaded yet'],
  scanning: ['正在查毒', 'Being scanned'],
  refused: ['未收下', 'Refused'],
  erased: ['已删除', 'Erased'],
};
