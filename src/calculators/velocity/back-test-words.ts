import type { Formatter } from '../../fields/format';
import { horizonOf } from './history';
import type { VelocityValues } from './inputs';
import { methodWords } from './methods';
import type { VelocityOutcome } from './outlook';
import { dayWords } from './words';

/** Which method was taken and why, in plain words. */
export function whyWords(values: VelocityValues, outcome: VelocityOutcome, format: Formatter): string {
  const { method, best, tried, testedDays } = outcome;
  if (method === null) return 'There is nothing to forecast from.';
  if (best === null)
    return `These days are too few to try methods on their own past${values.method === 'automatic' ? `, so the forecast is by ${methodWords(method)}` : ''}. About three months are needed.`;
  const from = (day: number) => dayWords(values, day, format);
  const total = testedDays === 1 ? 'the next day' : `the total of the next ${format.days(testedDays, 0)}`;
  const chosen =
    values.method === 'automatic'
      ? outcome.beatsNaive
        ? `${upper(methodWords(method))} missed least, or as little as the least and is the simplest, so it makes the forecast.`
        : `None did clearly better than “as yesterday” or “as a week ago”; ${methodWords(method)} makes the forecast.`
      : best === method
        ? `${upper(methodWords(method))}, which you chose, did best.`
        : `You chose ${methodWords(method)}; ${methodWords(best)} did best.`;
  const shorter =
    testedDays < horizonOf(values)
      ? 'The lead time is longer than these days let totals be tried often, so shorter ones stand for it. '
      : '';
  const line = tried.find((one) => one.method === method);
  return `Each method foretold ${total} again and again, from ${from(outcome.choiceFrom)} on, knowing only the days before. ${shorter}${chosen} ${lastWords(line, outcome, from, format)}`;
}

function lastWords(
  line: VelocityOutcome['tried'][number] | undefined,
  { lastFrom }: VelocityOutcome,
  from: (day: number) => string,
  format: Formatter,
): string {
  if (line === undefined || line.error === null)
    return 'Too few of the last days were in stock to say how far off it is.';
  const { againstNaive } = line;
  const against =
    againstNaive === null || Math.abs(againstNaive - 1) < 0.005
      ? ''
      : `, ${format.percent(Math.abs(againstNaive - 1), 0)} ${againstNaive < 1 ? 'less' : 'more'} than naive`;
  return `Since ${from(lastFrom)}, days that had no say in the choice, it was off by ${format.number(line.error, 2)} units a day${against}.`;
}

const upper = (words: string) => words[0]!.toUpperCase() + words.slice(1);
