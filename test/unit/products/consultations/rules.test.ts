import { describe, expect, it } from 'vitest';
import { mayBeAsked } from '../../../../functions/products/consultations/rules.ts';
import type { Partner } from '../../../../functions/services/partners/model.ts';
import { letterOrder, served } from './letters.ts';

const partner = (id: string, kind: Partner['kind']) => ({ id, kind }) as Partner;

describe('a letter', () => {
  it.each([
    ['another department', partner('pt_2', 'department'), true],
    ['a utility', partner('pt_2', 'utility'), false],
    ['the finance bureau', partner('pt_2', 'finance' as Partner['kind']), false],
    ['oneself', partner('pt_1', 'department'), false],
    ['nobody', undefined, false],
  ] as const)('goes to %s: %s', (_, to, may) => expect(mayBeAsked('pt_1', to)).toBe(may));

  it('is delivered by an order whose one limit runs from the push', () => {
    const { limits, ...order } = letterOrder();
    const [from, to] = ['pt_00000000000000000000000001', 'pt_00000000000000000000000002'];
    expect(order).toEqual({
      id: 'or_00000000000000000000000001',
      kind: 'letter',
      subject: { kind: 'consultation', id: 'cl_00000000000000000000000001' },
      partner: to,
      askedBy: from,
      status: 'served',
      request: {
        from,
        about: { kind: 'rule', reference: '第二十一条' },
        question: '是否需要？',
        materials: [],
      },
      createdAt: served,
    });
    expect(limits).toMatchObject({ reply: { deadline: { budget: 3, kind: 'statutory', anchor: served } } });
    expect(Object.keys(limits)).toEqual(['reply']);
  });
});
