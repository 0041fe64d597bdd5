import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { scenarioSchema, type Scenario } from '../../fields/stored';
import { defaultsOf } from '../../fields/values';
import '../../ui/base.css';
import '../../ui/tokens.css';
import { gapInputs, type GapValues } from '../gap-inputs';
import type { Count, Live } from './counts';
import { delayed } from './news';
import PanelUnderTest from './PanelUnderTest.svelte';

const defaults: GapValues = { ...defaultsOf(gapInputs), asOf: '2026-11-18', onHandFba: 0, onHandOwn: 60 };
const nobody: Live = { startedOn: '2026-11-18', counts: [], restockedOn: null, endedOn: null };
const scenarioOf = (more: Partial<Scenario> = {}): Scenario => ({
  version: 1,
  id: '6d1f2c5e-6c4b-4a53-9d39-0d9b6a4f7f10',
  calculator: 'restock-gap',
  inputsVersion: 1,
  asOf: '2026-11-18',
  product: null,
  currency: 'USD',
  values: defaults,
  seed: 7,
  trials: 300,
  engine: '1',
  answer: '',
  headlines: [],
  actions: [],
  live: nobody,
  title: 'Blue mug',
  notes: '',
  tags: [],
  updates: [],
  revision: 1,
  createdAt: '2026-11-18T12:00:00.000Z',
  changedAt: '2026-11-18T12:00:00.000Z',
  ...more,
});

let kept: Scenario;
let shown: GapValues;
let clock = 0;
const propsOf = (more: Partial<Scenario> = {}, today = '2026-11-24') => {
  kept = scenarioOf(more);
  return {
    start: kept,
    today,
    now: () => `${today}T12:00:${String(clock++ % 60).padStart(2, '0')}.000Z`,
    seen: (scenario: Scenario, values: GapValues) => {
      kept = scenario;
      shown = values;
    },
  };
};
const button = (name: string | RegExp) => page.getByRole('button', { name });
const box = (name: string) => page.getByRole('textbox', { name, exact: true });
beforeEach(() => {
  clock = 0;
});

test('asks for the date before it follows, and offers the one there is', async () => {
  render(PanelUnderTest, propsOf({ live: null, values: { ...defaults, asOf: null }, asOf: null }));
  const date = page.getByLabelText('Your numbers are from');
  await expect.element(date).toHaveValue('2026-11-18');
  await date.fill('2026-12-24');
  await expect.element(button('Follow this gap')).toBeDisabled();
  await date.fill('2026-11-20');
  await button('Follow this gap').click();
  await expect.element(page.getByRole('heading', { name: 'Day 4 of this gap' })).toBeVisible();
  expect(kept.live).toEqual({ ...nobody, startedOn: '2026-11-20' });
  expect(shown.asOf).toBe('2026-11-20');
  expect(kept.updates).toEqual([]);
});

test('one tap moves the shipment, says what that does, and can be undone', async () => {
  render(PanelUnderTest, propsOf());
  await box('What was said if you like').fill('Missed the vessel');
  await button('+5 days').click();
  await expect
    .element(
      page.getByText(/Forwarder says 5.days more \(“Missed the vessel”\): cost of the gap from \$/).first(),
    )
    .toBeVisible();
  await expect.element(page.getByText(/back in stock about .* instead of/).first()).toBeVisible();
  expect(shown.shipments[0]).toMatchObject({ earliest: 17, likely: 24, latest: 37 });
  expect(kept.updates).toHaveLength(1);
  expect(kept.updates[0]).toMatchObject({
    before: { shipments: defaults.shipments },
    after: { shipments: shown.shipments },
    asOf: '2026-11-18',
  });
  expect(Object.keys(kept.updates[0]!.before)).toEqual(['shipments']);
  expect(kept.updates[0]!.said).toContain('cost of the gap from');
  v.parse(scenarioSchema, kept);
  await expect.element(box('What was said if you like')).toHaveValue('');

  await button('Undo').click();
  await expect.element(page.getByText(/Forwarder says 5.days more/)).not.toBeInTheDocument();
  expect(shown.shipments[0]).toMatchObject({ earliest: 12, likely: 19, latest: 32 });
  expect(kept.updates).toEqual([]);
  await expect.element(button('Undo')).not.toBeInTheDocument();
});

test('undo leaves what was saved on the page since, and refuses what was changed again', async () => {
  const props = propsOf();
  const screen = render(PanelUnderTest, props);
  await button('+5 days').click();
  await expect.element(page.getByText(/5.days more: cost/).first()).toBeVisible();
  screen.component.save({ price: 88 });
  await button('Undo the last news').click();
  await expect.element(button('Undo the last news')).not.toBeInTheDocument();
  expect(shown).toMatchObject({ price: 88, shipments: defaults.shipments });
  expect(kept.values).toMatchObject({ price: 88, shipments: defaults.shipments });
  expect(kept.updates).toEqual([]);

  await button('+3 days').click();
  await expect.element(page.getByText(/3.days more: cost/).first()).toBeVisible();
  const moved = shown.shipments.map((shipment) => ({ ...shipment, units: 901 }));
  screen.component.save({ shipments: moved });
  await button('Undo the last news').click();
  await expect.element(page.getByText(/This cannot be undone any more/)).toBeVisible();
  expect(shown.shipments).toEqual(moved);
  expect(kept.updates).toHaveLength(1);
});

test('the focus never falls out of the panel', async () => {
  render(PanelUnderTest, propsOf({ live: null, values: { ...defaults, asOf: null }, asOf: null }));
  const focused = () => document.activeElement;
  const heading = (name: RegExp) => page.getByRole('heading', { name }).element();
  const status = () => page.getByRole('status').element();
  await button('Follow this gap').click();
  await expect.poll(() => focused()).toBe(heading(/Day 6 of this gap/));

  for (const name of ['+1 day', '+3 days', '+5 days', '+7 days']) {
    await button(name).click();
    await expect.element(page.getByText(/more: cost/).first()).toBeVisible();
    expect(focused()).toBe(button(name).element());
  }
  await button('Undo the last news').click();
  await expect.poll(() => focused()).toBe(status());

  await button('Move to today').click();
  await expect.poll(() => focused()).toBe(box('On hand today').element());
  await button('Not now').click();
  await expect.poll(() => focused()).toBe(button('Move to today').element());
  await button('Move to today').click();
  await button('Save today’s count').click();
  await expect.poll(() => focused()).toBe(status());
  await button('Enter today’s count').click();
  await expect.poll(() => focused()).toBe(box('On hand today').element());
  await button('Not now').click();

  await button('New date…').click();
  await expect.poll(() => focused()).toBe(page.getByLabelText('Now most likely sellable').element());
  await button('Save the new date').click();
  await expect.poll(() => focused()).toBe(status());
  await button('It has landed').click();
  await expect.poll(() => focused()).toBe(box('Units received').element());
  await button('Save the landing').click();
  await expect.poll(() => focused()).toBe(status());

  await button('It is over').click();
  await expect.poll(() => focused()).toBe(heading(/This gap is over/));
  await button('Undo “It is over”').click();
  await expect.poll(() => focused()).toBe(status());
});

test('the focus stays on what was pressed while it is being kept', async () => {
  let done = () => {};
  const wait = new Promise<void>((resolve) => (done = resolve));
  render(PanelUnderTest, { ...propsOf(), wait });
  await button('+5 days').click();
  await expect.element(button('+5 days')).toHaveAttribute('aria-disabled', 'true');
  expect(document.activeElement).toBe(button('+5 days').element());
  (document.activeElement as HTMLElement).click();
  done();
  await expect.element(page.getByText(/5.days more: cost/).first()).toBeVisible();
  expect(kept.updates).toHaveLength(1);
  expect(document.activeElement).toBe(button('+5 days').element());
});

test('what is asked of a gap that was opened again takes the focus', async () => {
  const updates: Scenario['updates'] = [
    {
      at: '2026-11-19T12:00:00.000Z',
      asOf: '2026-11-18',
      said: 'Forwarder says 5 days more: dearer',
      before: { shipments: defaults.shipments },
      after: { shipments: delayed(defaults, 0, 5).shipments },
    },
  ];
  render(PanelUnderTest, propsOf({ values: delayed(defaults, 0, 5), updates }));
  await button('What the last news changed').click();
  await expect.poll(() => document.activeElement).toBe(page.getByRole('status').element());
  await expect
    .element(page.getByText(/^The last news: cost of the gap, seen from Nov.18, from/))
    .toBeVisible();

  await button('+3 days').click();
  await expect.element(page.getByText(/3.days more: cost of the gap from/).first()).toBeVisible();
});

test('says what a step after Follow takes back, and shows no log without news', async () => {
  render(PanelUnderTest, propsOf({ live: null, values: { ...defaults, asOf: null }, asOf: null }));
  await button('Follow this gap').click();
  await expect.element(button('Stop following')).toBeVisible();
  await expect.element(page.getByText(/All news/)).not.toBeInTheDocument();
  await button('Stop following').click();
  await expect.element(page.getByRole('heading', { name: 'Follow this gap day by day' })).toHaveFocus();
  expect(kept.live).toBeNull();
  expect(shown.asOf).toBeNull();
});

test('what a tap did is in sight on a phone, above the taps', async () => {
  await page.viewport(360, 560);
  render(PanelUnderTest, propsOf());
  await button('+5 days').click();
  await expect.element(page.getByText(/5.days more: cost/).first()).toBeVisible();
  const place = page.getByRole('status').element().getBoundingClientRect();
  expect(place.top).toBeGreaterThanOrEqual(0);
  expect(place.bottom).toBeLessThanOrEqual(innerHeight);
  expect(place.bottom).toBeLessThan(button('+5 days').element().getBoundingClientRect().top);
  await page.viewport(414, 896);
});

test('a long log shows its last news first, and the earlier on demand', async () => {
  const updates = Array.from({ length: 1_000 }, (_, index) => ({
    at: `2026-11-19T12:00:00.${String(index).padStart(3, '0')}Z`,
    asOf: '2026-11-18',
    said: `News ${index}`,
    before: {},
    after: {},
  }));
  render(PanelUnderTest, propsOf({ updates }));
  await page.getByText('All news (1,000)').click();
  await expect.element(page.getByText(/News 999$/)).toBeVisible();
  expect(document.querySelectorAll('ol > li')).toHaveLength(52);
  await button('Show earlier news (950)').click();
  await expect.element(button('Show earlier news (900)')).toBeVisible();
  expect(document.querySelectorAll('ol > li')).toHaveLength(102);
  expect(document.activeElement).toHaveTextContent('News 949');
});

test('moves to today with what was counted, the guess marked as one', async () => {
  render(PanelUnderTest, propsOf());
  await expect.element(page.getByText(/These numbers are 6.days old/)).toBeVisible();
  await button('Move to today').click();
  await expect.element(page.getByText(/A guess from the simulation/).first()).toBeVisible();
  await box('On hand today').fill('3');
  await box('Sold since Nov 18').fill('57');
  await box('Orders waiting').fill('0');
  await button('Save today’s count').click();
  await expect.element(page.getByText(/^Moved on 6.days: cost of the gap/).first()).toBeVisible();
  expect(shown).toMatchObject({ asOf: '2026-11-24', onHandOwn: 3, shipments: [{ likely: 13 }] });
  expect(kept.live!.counts).toEqual([
    { date: '2026-11-24', onHand: 3, waiting: 0, cancelled: null, shippedLate: null, sold: 57 },
  ]);
  expect(kept.updates[0]).toMatchObject({ asOf: '2026-11-24', before: { asOf: '2026-11-18' } });
  await expect.element(page.getByText('These numbers are')).not.toBeInTheDocument();
  await expect.element(button('Enter today’s count')).toBeVisible();
});

test('takes the orders that wait and today’s velocity into the figures', async () => {
  render(PanelUnderTest, propsOf({ values: { ...defaults, onHandOwn: 0 } }, '2026-11-28'));
  await button('Move to today').click();
  await expect.element(page.getByText(/^Predicted: about \d+, which is used/).first()).toBeVisible();
  await box('Orders waiting').fill('41');
  await button('Save today’s count').click();
  await expect.element(page.getByText(/^Moved on 10.days: cost of the gap/).first()).toBeVisible();
  expect(shown).toMatchObject({ waitingOrders: 41, waitingSince: 5 });
  expect(shown.waitingPromise).toBe(shown.promiseDays - 5);
  expect(shown.velocityNow).toBeLessThan(0.9);
  await expect.element(page.getByText(/41.orders wait in these figures/)).toBeVisible();
  await expect.element(page.getByText(/Sales velocity today is taken to be \d+%/)).toBeVisible();
  v.parse(scenarioSchema, kept);

  await button('It has landed').click();
  await expect.element(box('Go to waiting orders')).toHaveValue('41');
  await button('Save the landing').click();
  await expect.element(page.getByText(/have landed: /).first()).toBeVisible();
  expect(shown).toMatchObject({ waitingOrders: 0, onHandOwn: 900 - 41 });
  await expect.element(page.getByText(/orders wait in these figures/)).not.toBeInTheDocument();
});

test('does not save a count it cannot read', async () => {
  render(PanelUnderTest, propsOf());
  await button('Move to today').click();
  await box('On hand today').fill('three');
  await expect.element(button('Save today’s count')).toBeDisabled();
  await expect.element(box('On hand today')).toHaveAttribute('aria-invalid', 'true');
});

test('a clock moved back changes nothing, and says so', async () => {
  render(PanelUnderTest, propsOf({}, '2026-11-10'));
  await expect
    .element(page.getByText(/your device says it is Nov.10\. Nothing has been changed/))
    .toBeVisible();
  await expect.element(page.getByRole('note')).not.toHaveTextContent('2026');
  await expect.element(button('Move to today')).not.toBeInTheDocument();
  await expect.element(button('+5 days')).not.toBeInTheDocument();
});

test('a clock of another year shows the years, and calls no news to come today’s', async () => {
  const [update] = [{ at: '2026-11-19T12:00:00.000Z', asOf: '2026-11-18', said: 'x', before: {}, after: {} }];
  render(PanelUnderTest, propsOf({ updates: [update] }, '2016-01-01'));
  await expect
    .element(page.getByText(/are from Nov.18,.2026, but your device says it is Jan.1,.2016\./))
    .toBeVisible();
  await expect.element(page.getByText(/last news dated Nov.19,.2026, which is to come/)).toBeVisible();
});

test('says why news could not be kept, and keeps the words and the old numbers', async () => {
  render(PanelUnderTest, { ...propsOf(), refusal: 'Another tab has changed this scenario.' });
  await box('What was said if you like').fill('Missed the vessel');
  await button('+5 days').click();
  await expect.element(page.getByText('Another tab has changed this scenario.')).toBeVisible();
  await expect.element(box('What was said if you like')).toHaveValue('Missed the vessel');
  await expect.element(page.getByText(/likely Dec.7,/)).toBeVisible();
});

test('a new date, a landing and the end lead to the look back', async () => {
  render(PanelUnderTest, propsOf({}, '2026-11-18'));
  await button('New date…').click();
  await page.getByLabelText('Now most likely sellable').fill('2026-12-10');
  await button('Save the new date').click();
  await expect.element(page.getByText(/The shipment is now likely Dec.10: /).first()).toBeVisible();
  expect(shown.shipments[0]).toMatchObject({ earliest: 15, likely: 22, latest: 35 });

  await button('It has landed').click();
  await box('Units received').fill('880');
  await page.getByRole('checkbox', { name: /The other 20 are still to come/ }).click();
  await button('Save the landing').click();
  await expect
    .element(page.getByText(/880.units have landed: .*no gap is left to come/).first())
    .toBeVisible();
  expect(shown.onHandOwn).toBe(940);
  expect(kept.live).toMatchObject({ restockedOn: '2026-11-18', counts: [] });
  await expect.element(page.getByRole('heading', { name: 'Predicted, and what came' })).toBeVisible();
  v.parse(scenarioSchema, kept);

  await button('It is over').click();
  await expect.element(page.getByRole('heading', { name: /This gap is over/ })).toBeVisible();
  expect(kept.live!.endedOn).toBe('2026-11-18');
  await button('Go on following').click();
  expect(kept.live!.endedOn).toBeNull();
});

test('goes back to earlier news as a further step, so that nothing is lost', async () => {
  render(PanelUnderTest, propsOf());
  await button('+5 days').click();
  await expect.element(page.getByText(/5.days more: cost/).first()).toBeVisible();
  await button('+3 days').click();
  await expect.element(page.getByText(/3.days more: cost/).first()).toBeVisible();
  await page.getByText('All news (2)').click();
  await button(/Go back to here.*first prediction/).click();
  await expect.element(page.getByText(/Went back to the first prediction: cost/).first()).toBeVisible();
  expect(kept.updates).toHaveLength(3);
  expect(shown.shipments).toEqual(defaults.shipments);
});

const count = (date: string, counted: Partial<Count>): Count => ({
  date,
  onHand: null,
  waiting: null,
  cancelled: null,
  shippedLate: null,
  sold: null,
  ...counted,
});
const livedThrough: Partial<Scenario> = {
  values: { ...defaults, promiseDays: 30 },
  live: {
    ...nobody,
    counts: [
      count('2026-11-24', { onHand: 0, waiting: 0, cancelled: 0, sold: 60 }),
      count('2026-12-04', { onHand: 0, waiting: 40, cancelled: 4, sold: 44 }),
      count('2026-12-09', { onHand: 860, waiting: 0, cancelled: 10, shippedLate: 0, sold: 20 }),
    ],
    restockedOn: '2026-12-09',
  },
};

test('holds the first prediction against the counts and offers what they teach', async () => {
  render(PanelUnderTest, propsOf(livedThrough, '2026-12-12'));
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect
    .element(page.getByText(/^Out from Nov.24 at the latest to Dec.9\. First predicted: the gap costs \$/))
    .toBeVisible();
  await expect
    .element(row('Cost of the gap'))
    .toHaveTextContent(
      /\$[\d,]+ to \$[\d,]+.*estimated up to Dec.9, from .* sales fewer .* and 10 cancelled/,
    );
  await expect.element(row('Units sold')).toHaveTextContent(/up to Dec.9/);
  await expect.element(row('Back in stock')).toHaveTextContent(/Dec.9\s+inside/);
  await expect.element(row('Cancelled')).toHaveTextContent('10');
  await expect.element(row('Backorders kept')).toHaveTextContent('54');
  await button(/^Use .* a day instead of 4.6% a day$/).click();
  expect(shown.dropOffGiven).toBe('hazard');
  expect(shown.hazardBefore).toBeGreaterThan(0.01);
  expect(shown.hazardBefore).toBeLessThan(0.05);
  await expect.element(button('In use on this page')).toHaveAttribute('aria-disabled', 'true');
  expect(document.activeElement).toBe(button('In use on this page').element());
});

test('fits a phone of 320 px, targets a thumb can hit', async () => {
  await page.viewport(320, 900);
  render(PanelUnderTest, propsOf(livedThrough, '2026-12-12'));
  await expect.element(button('+5 days')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  for (const element of document.querySelectorAll('button, summary'))
    expect(element.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  await page.viewport(414, 896);
});

test('speaks in day numbers where the numbers have no date', async () => {
  render(PanelUnderTest, propsOf({ values: { ...defaults, asOf: null }, asOf: null }));
  await expect.element(page.getByText(/likely day.19, day.12 to day.32 in 8/)).toBeVisible();
  await expect.element(page.getByText(/These numbers are 6.days old/)).toBeVisible();
  await button('+1 day').click();
  await expect.element(page.getByText(/back in stock about day/).first()).toBeVisible();
});
