import { expect, test } from 'vitest';
import { usualDefaults } from '../../catalogue/triage-row';
import { defaultsFromText, viewsFromText } from './catalogue-store';
import { wholeView } from './catalogue-view';

test('views come back as they were kept', () => {
  const view = {
    ...wholeView,
    query: 'mug',
    state: 'out' as const,
    group: 'supplier' as const,
    descending: true,
  };
  const kept = { last: view, named: [{ name: 'Mugs', view }] };
  expect(viewsFromText(JSON.stringify(kept))).toEqual(kept);
});

test('what cannot be read is as if it had never been kept', () => {
  const nothing = { last: wholeView, named: [] };
  for (const text of [
    null,
    '',
    '{',
    '[]',
    'null',
    '{"last":7,"named":{}}',
    '{"named":[7,{"name":""},{"name":3}]}',
  ])
    expect(viewsFromText(text)).toEqual(nothing);
  const odd = viewsFromText(
    JSON.stringify({
      last: { sort: 'price', state: 'gone', group: 1 },
      named: [{ name: 'a' }, { name: 'a', view: { query: 'x' } }],
    }),
  );
  expect(odd.last).toEqual(wholeView);
  expect(odd.named).toEqual([{ name: 'a', view: { ...wholeView, query: 'x' } }]);
});

test('defaults out of their range are the usual ones', () => {
  expect(defaultsFromText(null)).toEqual(usualDefaults);
  expect(defaultsFromText('{"leadTimeDays":-1,"safetyDays":21,"orderDays":"9","marginShare":2}')).toEqual({
    ...usualDefaults,
    safetyDays: 21,
  });
});
