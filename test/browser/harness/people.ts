import { applicant } from '../../../local/story.ts';
import { ok, type Call, type Who } from '../../system/harness/client.ts';
import type { Stage } from './stage.ts';

export interface Me {
  readonly role: string;
  readonly partner?: string;
  readonly registration?: { readonly kind: string; readonly department?: string };
}

/** Somebody of the sign-in page, as the page calls them and as the API knows them. */
export interface Person {
  readonly name: string;
  readonly call: Call;
  readonly me: Me;
}

/** One of each kind, those with the most to see. */
export const peopleOf = async ({ as }: Stage): Promise<readonly Person[]> => {
  const { items } = ok<{ items: readonly { id: string; name: string }[] }>(
    await as({ role: 'operator' })('GET', '/v1/partners'),
  );
  const partner = (name: string): readonly [string, Who] => {
    const found = items.find((one) => one.name.includes(name));
    if (found === undefined) throw new Error(`Nobody is called ${name}`);
    return [found.name, { role: 'partner', partner: found.id }];
  };
  const people: readonly (readonly [string, Who])[] = [
    [applicant.name, { role: 'enterprise', uscc: applicant.uscc }],
    ['样例市民', { role: 'citizen', citizen: 'sample-citizen' }],
    partner('供水公司'),
    partner('自然资源局'),
    partner('财政'),
    ['运行管理员', { role: 'operator' }],
  ];
  return Promise.all(
    people.map(async ([name, who]) => {
      const call = as(who);
      return { name, call, me: ok<Me>(await call('GET', '/v1/me')) };
    }),
  );
};
