import * as z from 'zod';
import { Uscc } from '../../law/identifiers/uscc.ts';
import { pageOf, Paging } from '../../platform/http/request.ts';
import { get, post, put, routes } from '../../platform/http/route.ts';
import { CommitmentListChange, CommitmentListView } from './list-model.ts';
import { Barred, CommitmentId } from './model.ts';
import { MadeView } from './view.ts';

export const commitmentRoutes = routes({
  commitmentList: get('/v1/commitment-list', 'public', {
    summary: 'The matters for which a commitment is taken instead of approval or proof (告知承诺清单)',
    answers: { 200: { description: 'In force today', schema: CommitmentListView } },
  }),
  publishCommitmentList: put('/v1/commitment-list', ['operator'], {
    audit: { act: 'commitment-list.published' },
    summary: 'Publish the next version; commitments that were made keep their terms',
    body: CommitmentListChange,
    // Today or later: asked where it is published, with what there is already.
    days: { '/effectiveFrom': 'any' },
    answers: {
      200: { description: 'Published', schema: CommitmentListView },
      412: { description: 'There is another version than the one named in `replaces`' },
    },
  }),
  commitments: get('/v1/commitments', ['enterprise', 'partner'], {
    summary: 'The commitments of the caller, or those that a department is to check, newest first',
    query: Paging,
    answers: pageOf(MadeView, 'A page of commitments'),
  }),
  commitmentBars: get('/v1/commitments/bars', ['enterprise', 'partner:department', 'operator'], {
    summary: 'For which matters no commitment is taken of an enterprise, and until when',
    query: z.strictObject({ uscc: Uscc.optional().describe('Else of the caller') }),
    answers: { 200: { description: 'Those that hold now', schema: z.object({ items: z.array(Barred) }) } },
  }),
  mendCommitment: post('/v1/commitments/{id}/mending', ['enterprise'], {
    summary: 'Say how a broken commitment was mended: its department looks again',
    again: 'it is mending already: 409',
    params: z.strictObject({ id: CommitmentId }),
    body: z.strictObject({ how: z.string().trim().min(1).max(2_000).describe('What was done') }),
    answers: {
      200: { description: 'Its department is asked to look again', schema: MadeView },
      409: { description: 'It is not broken, or the time to mend it is over' },
    },
  }),
});
