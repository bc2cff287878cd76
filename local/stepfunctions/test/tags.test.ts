import * as sfn from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { bench, refusal } from './support.ts';

const PASS = { StartAt: 'S', States: { S: { Type: 'Pass', End: true } } };

describe('Tags', () => {
  const rows: readonly (readonly [rule: string, tags: readonly sfn.Tag[], message: string])[] = [
    [
      'a key with a character that is not allowed [documented]',
      [{ key: 'a;b', value: '' }],
      'regular expression',
    ],
    [
      'a value of 257 letters [documented]',
      [{ key: 'a', value: 'x'.repeat(257) }],
      'less than or equal to 256',
    ],
    ['a key of 129 letters [documented]', [{ key: 'x'.repeat(129), value: '' }], 'less than or equal to 128'],
    ['an empty key [documented]', [{ key: '', value: '' }], 'greater than or equal to 1'],
    [
      'a key of AWS [documented]',
      [{ key: 'aws:a', value: '' }],
      'aws: prefixed tag key names are not allowed',
    ],
    [
      'fifty-one tags [documented]',
      Array.from({ length: 51 }, (_, n) => ({ key: `k${n}`, value: '' })),
      'TooManyTags',
    ],
    [
      'letters of any script and a value without letters [documented]',
      [{ key: 'clé ü:/=+-@', value: '' }],
      'accepted',
    ],
  ];
  test.each(rows)('%s', async (_rule, tags, message) => {
    const { client } = await bench();
    const { activityArn } = await client.send(new sfn.CreateActivityCommand({ name: 'a' }));
    const call = client.send(new sfn.TagResourceCommand({ resourceArn: activityArn, tags: [...tags] }));
    expect(await refusal(call)).toContain(message);
  });

  test('tags are kept, changed and taken away [documented]', async () => {
    const engine = await bench();
    const resourceArn = await engine.create(PASS);
    await engine.client.send(
      new sfn.TagResourceCommand({
        resourceArn,
        tags: [
          { key: 'a', value: '1' },
          { key: 'b', value: '2' },
        ],
      }),
    );
    await engine.client.send(new sfn.UntagResourceCommand({ resourceArn, tagKeys: ['a'] }));
    expect((await engine.client.send(new sfn.ListTagsForResourceCommand({ resourceArn }))).tags).toEqual([
      { key: 'b', value: '2' },
    ]);
  });

  test('fifty at most in all, those there are counted [documented]', async () => {
    const { client } = await bench();
    const tags = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => ({ key: `k${from + n}`, value: '' }));
    const { activityArn: resourceArn } = await client.send(
      new sfn.CreateActivityCommand({ name: 'a', tags: tags(0, 30) }),
    );
    const more = (from: number) =>
      client.send(new sfn.TagResourceCommand({ resourceArn, tags: tags(from, 21) }));
    expect([await refusal(more(30)), await refusal(more(20))]).toEqual([
      expect.stringContaining('TooManyTags'),
      'accepted',
    ]);
  });

  test('versions and aliases have none [recorded]', async () => {
    const engine = await bench();
    const stateMachineArn = await engine.create(PASS);
    await engine.client.send(new sfn.PublishStateMachineVersionCommand({ stateMachineArn }));
    const call = engine.client.send(
      new sfn.TagResourceCommand({ resourceArn: `${stateMachineArn}:1`, tags: [{ key: 'a', value: '' }] }),
    );
    expect(await refusal(call)).toContain('ResourceNotFound');
  });
});
