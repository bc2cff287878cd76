import { useState } from 'react';
import { Button, Form, Input, Select, Space } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { dayOf } from '../../../parts/days.ts';
import { Failed } from '../../../parts/states.tsx';
import { may, useClient, useMe } from '../../../session/context.tsx';
import { useWords } from '../../../words/language.tsx';
import { madeUp, readBy } from '../facts.ts';
import { policyStatuses } from '../names.ts';
import type { Policy } from '../queries.ts';
import { useStatusNames } from '../../../parts/status-tag.tsx';
import { policiesWords } from '../words.ts';
import { Trace } from './trace.tsx';
import { TrialFacts, type Tree } from './trial-facts.tsx';
import { trialWords } from './words.ts';

/** Of a record that is made up: nobody has this code. */
const nobody = '91450300MA5KABCD17';

const expressionsOf = ({ conditions, amount }: Policy): readonly string[] => [
  ...conditions.map(({ expression }) => expression),
  ...(amount.kind === 'formula' ? [amount.expression] : []),
  ...(amount.kind === 'table' ? amount.rows.map(({ when }) => when) : []),
];

type Record = Schema<'PolicyTrial'>['record'];

/** Takes the facts of a record that there is: of any enterprise for operators, of its own for an enterprise. */
const TakeRecord = ({ take }: { take: (record: Record) => void }) => {
  const t = useWords(trialWords);
  const client = useClient();
  const me = useMe();
  const [uscc, setUscc] = useState('');
  const isOwn = may(me, 'enterprises.own');
  const read = useMutation({
    mutationFn: async () =>
      isOwn
        ? ok(client.GET('/v1/enterprise-record'))
        : ok(client.GET('/v1/enterprise-records/{uscc}', { params: { path: { uscc: uscc.trim() } } })),
    onSuccess: ({ uscc: of, source, asOf, facts }) => take({ uscc: of, source, asOf, facts } as Record),
  });
  if (!isOwn && !may(me, 'enterprises.show')) return null;
  return (
    <>
      <Space wrap>
        {!isOwn && (
          <Input
            aria-label={t.uscc}
            placeholder={t.uscc}
            value={uscc}
            maxLength={18}
            onChange={({ target }) => setUscc(target.value.toUpperCase())}
            onPressEnter={() => read.mutate()}
            style={{ width: '14rem' }}
          />
        )}
        <Button
          loading={read.isPending}
          disabled={!isOwn && uscc.trim() === ''}
          onClick={() => read.mutate()}
        >
          {isOwn ? t.own : t.fill}
        </Button>
        {read.isSuccess && <span className="soft">{t.filled}</span>}
      </Space>
      {read.error !== null && <Failed error={read.error} />}
    </>
  );
};

/** Somebody made up, of whom the policy is for. */
const unknownOf = ({ beneficiary }: Policy) => {
  if (beneficiary === 'citizen') return { citizen: 'trial' };
  return beneficiary === 'county' ? { county: '450312' as const } : { uscc: nobody };
};

/** How a record would fare by a version of a policy. */
export const Trial = ({ versions, first }: { versions: readonly Policy[]; first: Policy }) => {
  const t = useWords(trialWords);
  const tp = useWords(policiesWords);
  const statusName = useStatusNames();
  const client = useClient();
  const me = useMe();
  const [version, setVersion] = useState(first.version);
  const [record, setRecord] = useState<Record>({
    ...unknownOf(first),
    source: madeUp,
    asOf: dayOf(new Date().toISOString()),
    facts: {},
  });
  const policy = versions.find((one) => one.version === version) ?? first;
  const tried = useMutation({
    mutationFn: () => {
      const path = { code: policy.code, version: policy.version };
      return may(me, 'policies.tryVersion')
        ? ok(
            client.POST('/v1/policies/{code}/versions/{version}/try', {
              params: { path },
              body: { record },
            }),
          )
        : ok(client.POST('/v1/policies/{code}/try', { params: { path }, body: { record } }));
    },
  });
  const change = (facts: Tree) => setRecord({ ...record, facts: facts as Record['facts'] });
  return (
    <div className="trial">
      <Form component={false} layout="vertical">
        <div>
          <p className="soft">{t.lead}</p>
          <Space wrap>
            {versions.length > 1 && (
              <Select
                aria-label={t.which}
                value={policy.version}
                onChange={(next: number) => {
                  setVersion(next);
                  tried.reset();
                }}
                options={versions.map((one) => ({
                  value: one.version,
                  label: `${tp.version(one.version)} · ${statusName(policyStatuses, one.status)}`,
                }))}
              />
            )}
          </Space>
          {first.beneficiary === undefined && (
            <TakeRecord
              take={(found) => {
                setRecord(found);
                tried.reset();
              }}
            />
          )}
          <TrialFacts
            key={'uscc' in record ? record.uscc : ''}
            paths={readBy(expressionsOf(policy))}
            facts={record.facts as Tree}
            change={change}
          />
          <Button type="primary" loading={tried.isPending} onClick={() => tried.mutate()}>
            {t.try}
          </Button>
        </div>
      </Form>
      <div>
        {tried.error !== null && <Failed error={tried.error} />}
        {tried.data && <Trace of={tried.data} />}
      </div>
    </div>
  );
};
