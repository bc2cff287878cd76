import type { Schema } from '@liban/client';
import type { Said } from '../words/language.tsx';

type Attempt = Pick<Schema<'DeliveryAttempt'>, 'answer' | 'failure'>;

/** What came of an attempt: a kind of failure, or the answer's number. */
export const failureOf = (attempt: Attempt | undefined): string =>
  attempt?.failure ?? (attempt?.answer === undefined ? 'none' : String(attempt.answer));

/** Failures as a layman would say them; an answer that is no success is said by its number. */
export const failureNames: Readonly<Record<string, Said>> = {
  none: ['尚未发送', 'Not sent yet'],
  timeout: ['对方没有按时应答', 'No answer in time'],
  'address-refused': ['地址不允许（内网或保留地址）', 'An address that may not be called'],
  'scheme-refused': ['地址须以 https 开头', 'The address must be https'],
  'name-not-found': ['域名查不到', 'The name was not found'],
  'connection-refused': ['对方拒绝连接', 'The connection was refused'],
  'connection-reset': ['连接被对方中断', 'The connection was cut'],
  'connection-failed': ['连不上对方', 'No connection'],
  'tls-failed': ['证书有误', 'The certificate is not good'],
  'not-http': ['对方应答的不是 HTTP', 'The answer was no HTTP'],
  '400': ['对方认为内容有误（400）', 'Refused as malformed (400)'],
  '401': ['对方未认可签名（401）', 'The signature was not taken (401)'],
  '403': ['对方不允许（403）', 'Forbidden by the receiver (403)'],
  '404': ['对方没有这个地址（404）', 'No such address there (404)'],
  '410': ['对方已停用此地址（410）', 'The address is gone (410)'],
  '422': ['对方认为内容无法处理（422）', 'The receiver could not make sense of it (422)'],
  '429': ['对方繁忙（429）', 'The receiver was too busy (429)'],
  '500': ['对方程序出错（500）', 'The receiver failed (500)'],
  '502': ['对方网关出错（502）', 'Its gateway failed (502)'],
  '503': ['对方暂不可用（503）', 'Not available just then (503)'],
};
