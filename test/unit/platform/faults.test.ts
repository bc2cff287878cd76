import { expect, it } from 'vitest';
import { Fault } from '../../../functions/common/fault.ts';
import { describeError, withoutForeignWords } from '../../../functions/platform/faults.ts';

const phone = '13900001234';

/** As the database, a parser and a library word their errors: with what they were given. */
const foreign = [
  new TypeError(`Cannot read ${phone}`),
  Object.assign(new SyntaxError(`Item {"phone":"${phone}"}\n    at ${phone} (item.ts:1:1)`), {
    name: 'ValidationException',
  }),
  new Error(phone, { cause: new Error(phone) }),
  Object.assign(new RangeError('x'), { item: phone }),
];

it.each(foreign)('tells nothing of what a foreign error says: %o', (error) => {
  expect(JSON.stringify(describeError(error))).not.toContain(phone);
  const told = withoutForeignWords(error, 'r-1');
  expect(`${told.message} ${told.stack} ${JSON.stringify(told)} ${String(told.cause)}`).not.toContain(phone);
});

it('tells its name and where it was thrown', () => {
  const told = describeError(new TypeError('x is not a function'));
  expect(told).toMatchObject({
    error: 'TypeError',
    stack: expect.stringContaining('faults.test.ts') as string,
  });
});

it('keeps the name machines retry by, and says where the rest stands', () => {
  const error = Object.assign(new RangeError(phone), { name: 'ThrottlingException' });
  expect(withoutForeignWords(error, 'r-1')).toMatchObject({
    name: 'ThrottlingException',
    message: 'ThrottlingException; where it was thrown stands in the log under r-1',
  });
});

it('keeps our own words', () =>
  expect(withoutForeignWords(new Fault('No order or_1'), 'r-1')).toMatchObject({
    name: 'Fault',
    message: 'No order or_1',
  }));

it.each([undefined, null, 'thrown', 7])('bears %o being thrown', (thrown) =>
  expect(JSON.stringify(describeError(thrown))).not.toContain('thrown'),
);
