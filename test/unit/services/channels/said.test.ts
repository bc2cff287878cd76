import { describe, expect, it } from 'vitest';
import { instant, addMillis } from '../../../../functions/law/instant.ts';
import { maskedAddress, readAddress } from '../../../../functions/services/channels/address.ts';
import { guess, newCode } from '../../../../functions/services/channels/code.ts';
import { codeValidFor, guesses } from '../../../../functions/services/channels/limits.ts';
import { outcomeIn } from '../../../../functions/services/channels/provider-events.ts';
import { codeText, digestOf } from '../../../../functions/services/channels/texts.ts';

const now = instant('2027-01-11T09:00:00+08:00');

describe('an address', () => {
  it.each([
    ['sms', '13700000001', '+8613700000001'],
    ['sms', '+86 137-0000-0001', '+8613700000001'],
    ['sms', '8613700000001', '+8613700000001'],
    ['email', 'zhang.san@example.com', 'zhang.san@example.com'],
  ] as const)('of %s: %s is %s', (channel, said, read) => {
    expect(readAddress(channel, said)).toBe(read);
  });

  it.each([
    ['sms', '0773-2800000'],
    ['sms', '+14255550100'],
    ['sms', '1370000000'],
    ['email', '13700000001'],
    ['email', 'a@b'],
    ['email', 'a@example.com, b@example.com'],
    ['email', 'a@example.com\nBcc: b@example.com'],
  ] as const)('of %s is not %j', (channel, said) => {
    expect(readAddress(channel, said)).toBeUndefined();
  });

  it('is shown masked', () => {
    expect(maskedAddress('sms', '+8613700000001')).toBe('137****0001');
    expect(maskedAddress('email', 'zhang.san@example.com')).toBe('z********@example.com');
  });
});

describe('a code', () => {
  it('is right until its ten minutes are over, and kept as nothing that says it', () => {
    const { said, kept } = newCode(now);
    expect(said).toMatch(/^\d{6}$/);
    expect(JSON.stringify(kept)).not.toContain(said);
    expect(guess(kept, said, now)).toBe('right');
    expect(guess(kept, said, addMillis(now, codeValidFor))).toBe('expired');
  });

  it('is worth nothing after five guesses, right or not', () => {
    const { said, kept } = newCode(now);
    const other = said === '000000' ? '000001' : '000000';
    expect(guess(kept, other, now)).toBe('wrong');
    expect(guess({ ...kept, wrong: guesses }, said, now)).toBe('too-often');
  });

  it('stands in its text, which says what it is for', () => {
    expect(codeText('012345').text).toBe(
      '【漓办】验证码 012345，10 分钟内有效，用于确认接收通知。非本人操作请忽略。',
    );
  });
});

describe('a digest', () => {
  const one = { title: '您的申请需要补正', number: 'ji_1' };

  it('of one message is its title, its number and where to read', () => {
    expect(digestOf('sms', 1, [one], 'https://liban.example').text).toBe(
      '【漓办】您的申请需要补正（ji_1）。请登录查看：https://liban.example。',
    );
  });

  it('of ten says how many there are', () => {
    const ten = Array.from({ length: 10 }, (_, at) => ({
      title: '办理期限届满日有变动',
      number: `ji_${at}`,
    }));
    expect(digestOf('sms', 10, ten, undefined).text).toBe(
      '【漓办】办理期限届满日有变动（ji_0）等 10 条新消息。请登录漓办查看。',
    );
    expect(digestOf('email', 10, ten, undefined).subject).toBe('漓办：10 条新消息');
  });

  it('names what is the same once, and by e-mail twenty at most', () => {
    const { text } = digestOf('email', 3, [one, one, { title: '款项已到账' }], undefined);
    expect(text).toContain('1. 您的申请需要补正（ji_1） ×2\n2. 款项已到账\n');
    const many = Array.from({ length: 30 }, (_, at) => ({ title: `标题${at}` }));
    const long = digestOf('email', 30, many, undefined).text;
    expect(long).toContain('20. 标题19\n……');
    expect(long).not.toContain('标题20');
  });

  it('is a short message in any case', () => {
    const title = '题'.repeat(200);
    expect(digestOf('sms', 80, [{ title }], 'https://liban.example').text.length).toBeLessThan(200);
  });
});

describe('what a provider tells', () => {
  const ses = (eventType: string, more: object = {}) => ({
    source: 'aws.ses',
    detail: { eventType, mail: { tags: { liban: ['cd_1'], 'ses:from-domain': ['x'] } }, ...more },
  });
  const sms = (eventType: string, more: object = {}) => ({
    source: 'aws.sms-voice',
    detail: { eventType, context: { liban: 'cd_1' }, ...more },
  });
  const gateway = (outcome: string) => ({
    source: 'liban.channel-gateway',
    detail: { delivery: 'cd_1', outcome },
  });

  it.each([
    [ses('Delivery'), 'delivered'],
    [ses('Bounce', { bounce: { bounceType: 'Permanent' } }), 'bounced'],
    [ses('Complaint'), 'bounced'],
    [sms('TEXT_DELIVERED'), 'delivered'],
    [sms('TEXT_SUCCESSFUL', { isFinal: true }), 'delivered'],
    [sms('TEXT_INVALID'), 'bounced'],
    [sms('TEXT_TTL_EXPIRED'), 'expired'],
    [gateway('bounced'), 'bounced'],
  ])('%j: %s', (event, is) => {
    expect(outcomeIn(event)).toMatchObject({ delivery: 'cd_1', is });
  });

  it.each([
    [ses('Bounce', { bounce: { bounceType: 'Transient' } })],
    [ses('Send')],
    [sms('TEXT_PENDING')],
    [sms('TEXT_SUCCESSFUL', { isFinal: false })],
    [sms('toString')],
    [gateway('lost')],
    [{ source: 'aws.ses', detail: { eventType: 'Bounce', mail: { tags: {} } } }],
    [{}],
  ])('and passes by %j', (event) => {
    expect(outcomeIn(event)).toBeUndefined();
  });
});
