import { expect, it } from 'vitest';
import { instant } from '../../../../../functions/law/instant.ts';
import { postTo } from '../../../../../functions/products/benefits/entitlements/telling/addressed.ts';
import type { Note, Post } from '../../../../../functions/services/messages/post.ts';

const note: Note = {
  code: 'benefit.not-yet',
  title: '有惠企政策尚待条件成就',
  body: '贵单位符合《惠企贵单位办法》的条件。',
  en: { title: 'Benefits', body: 'You meet them.' },
};
const said = async (kind: 'citizen' | 'department', id: string): Promise<Note> => {
  let posted = note;
  const post = {
    posted: (_: unknown, one: Note) => {
      posted = one;
      return Promise.resolve({});
    },
  } as unknown as Post;
  await postTo(post, { citizen: 'c-1' }).posted({ kind, id }, note, instant('2026-03-02T01:00:00Z'));
  return posted;
};

it('speaks to a citizen as to a person, and to a guardian of whom it is about; names of policies stay', async () => {
  expect(await said('citizen', 'c-1')).toMatchObject({
    title: '有惠民政策尚待条件成就',
    body: '您符合《惠企贵单位办法》的条件。',
    en: { body: 'You meet them.' },
  });
  expect(await said('citizen', 'c-guardian')).toMatchObject({
    body: '您作为监护人代为办理的事项：您符合《惠企贵单位办法》的条件。',
    en: { body: 'For the person you are guardian of: You meet them.' },
  });
  expect((await said('department', 'd-1')).title, 'a county’s office').toBe('有政策尚待条件成就');
});
