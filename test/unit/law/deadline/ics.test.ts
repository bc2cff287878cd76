import { describe, expect, it } from 'vitest';
import { deadlineIcs, foldByOctets } from '../../../../functions/law/deadline/ics.ts';
import type { DeadlineSpec } from '../../../../functions/law/deadline/model.ts';
import { reckon } from '../../../../functions/law/deadline/reckon.ts';
import type { Language } from '../../../../functions/common/text.ts';
import { limit, workingTime, shanghai } from '../samples.ts';

async function fileOf(spec: DeadlineSpec, language: Language = 'zh'): Promise<string> {
  const reckoning = reckon(spec, workingTime);
  if (reckoning.status !== 'running') throw new Error('suspended');
  return deadlineIcs(reckoning, {
    uid: 'letter-1.statutory@liban',
    sequence: 2,
    title: { zh: '函告答复期限；请回复，谢谢', en: 'Reply to the letter' },
    language,
    workingTime,
    now: shanghai('2026-09-29 10:00'),
    url: 'https://example.org/v1/consultations/letter-1',
  });
}
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

describe('a deadline as an iCalendar file', () => {
  it('fills the last day when it ends at 24:00', async () => {
    const lines = unfolded(await fileOf(limit(3, '2026-09-29 10:00')));
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(lines).toEqual(
      expect.arrayContaining([
        'UID:letter-1.statutory@liban',
        'DTSTAMP:20260929T020000Z',
        'DTSTART;VALUE=DATE:20261009',
        'DTEND;VALUE=DATE:20261010',
        'SEQUENCE:2',
        'STATUS:CONFIRMED',
        'SUMMARY:函告答复期限；请回复，谢谢',
      ]),
    );
    expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toContain('2026-10-01 周四 不计 国庆节');
  });

  it('ends at the moment when it ends with business', async () => {
    const lines = unfolded(await fileOf(limit(3, '2026-09-29 10:00', { ends: 'close-of-business' }), 'en'));
    expect(lines).toContain('DTSTART:20261009T083000Z');
    expect(lines).toContain('DTEND:20261009T090000Z');
    expect(lines).toContain('SUMMARY:Reply to the letter');
  });

  it('is tentative while it is provisional', async () => {
    expect(await fileOf(limit(3, '2030-12-30 10:00'))).toContain('STATUS:TENTATIVE');
  });

  it('has lines of at most 75 octets that end with CRLF, and breaks no character', async () => {
    const file = await fileOf(limit(20, '2026-09-20 10:00'));
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFFFD]/);
    expect(foldByOctets('漓'.repeat(60)).replaceAll('\r\n ', '')).toBe('漓'.repeat(60));
  });
});
