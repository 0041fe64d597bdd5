import { expect, it } from 'vitest';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { inputs, type PipelineValues } from './inputs';
import { model } from './model';
import { pipelineActions, pipelineAssumptions, pipelineNotices } from './next-steps';

const format = createFormatter(plainSettings);
function steps(changed: Partial<PipelineValues>) {
  const values: PipelineValues = { ...defaultsOf(inputs), ...changed };
  const result = model.compute(values);
  return {
    actions: pipelineActions(values, result, format),
    channels: pipelineNotices(values, result, format).map(({ channel }) => channel),
  };
}

it('a promise that is never broken asks for hands alone', () => {
  expect(steps({})).toEqual({
    actions: [{ text: 'Have hands ready to ship about 80 waiting orders.', byDay: 10 }],
    channels: [],
  });
});

it('a broken promise is told the day before, on every channel', () => {
  const { actions, channels } = steps({ promise: 'wait', promisedWaitDays: 6 });
  expect(actions.map(({ byDay }) => byDay)).toEqual([5, 10]);
  expect(channels).toEqual([
    'Amazon, buyer message',
    'Own shop, US: first delay, 30 days or less',
    'Own shop, US: if the new date slips too',
    'Own shop, EU: late delivery',
  ]);
});

it('asks for consent when the gap outlasts the promise by more than 30 days', () => {
  const long = steps({ promise: 'wait', promisedWaitDays: 6, gapDays: 37 });
  expect(long.channels).toContain('Own shop, US: first delay, more than 30 days');
  expect(long.channels).toContain('Amazon, buyer message, order that cannot ship in time');
});

it('with nothing captured there is nothing to do', () => {
  expect(steps({ ordersCaptured: 0, promise: 'wait', promisedWaitDays: 6 })).toEqual({
    actions: [],
    channels: [],
  });
});

it('says how the orders are taken to wait', () => {
  const said = (changed: Partial<PipelineValues>) =>
    pipelineAssumptions({ ...defaultsOf(inputs), ...changed }, format).join(' ');
  expect(said({})).not.toContain('Past the promise');
  expect(said({ promise: 'wait', hazardAfterFactor: 2 })).toMatch(/Past the promise 5.?% cancel .* 2 times/);
  expect(said({ dropOffReading: 'whole' })).toContain('as the gap begins');
});
