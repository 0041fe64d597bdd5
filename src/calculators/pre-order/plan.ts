import { meanAgeWaiting, preOrdersWaiting, type PreOrderTerms } from '../../engine/backorders/pre-orders';
import { dayOfWeek } from '../../fields/calendar-date';
import { fitMetalog, metalogQuantile } from '../../engine/random/metalog';
import { landingDayChances } from '../../engine/simulation/landing-law';
import { currentRule } from '../../marketplace/rule';
import { shopRules } from '../../marketplace/shop-rules';
import { withdrawalRules } from '../../marketplace/withdrawal-rules';
import { calendarDays } from '../../gap/calendar';
import { limitNow } from '../../gap/dated-defaults';
import { mayWithdraw, paymentOf, type PreOrderValues } from './inputs';

/** What the values come to before any day is looked at: read alike by the expected books and by the futures. */
export interface Plan {
  readonly terms: PreOrderTerms;
  /** Chance of landing on day t. */
  readonly landing: Float64Array;
  /** Chance that it has landed by the promised day. */
  readonly keptChance: number;
  /** First day by which it has landed in 9 of 10 futures. */
  readonly sureDate: number;
  /** New date that 9 of 10 keep of the futures in which the promise slips; null where none does. */
  readonly newDate: number | null;
  /** Pre-orders waiting as day 0 begins, and their mean age in days; `isForecast` where nobody has counted them. */
  readonly inHand: number;
  readonly isForecast: boolean;
  readonly inHandAge: number;
  /** As many as were forecast to wait by now. */
  readonly inHandForecast: number;
  /** What the forecast is multiplied by after the orders in hand: mean, and spread relative to it. */
  readonly scale: number;
  readonly scaleSpread: number;
  /** Share of the price paid with the order. */
  readonly paidNow: number;
  /** Days of a card hold; Infinity where no card is held. */
  readonly holdDays: number;
  /** Days from shipping to the end of the right to send back; and the share sent back by then, 0 where there is no such right. */
  readonly withdrawDays: number;
  readonly returnedShare: number;
  /** Last day of the books. */
  readonly lastDay: number;
}

/** Longest first delay that silence accepts, days, in the US. */
export const silentDays = currentRule(shopRules, 'silent-consent-us').value;
/** Days to ship where no date is stated, US; to deliver unless agreed otherwise, EU. */
export const unstatedDays = {
  us: currentRule(shopRules, 'ship-within-us').value,
  eu: currentRule(shopRules, 'deliver-within-eu').value,
  uk: currentRule(shopRules, 'deliver-within-uk').value,
} as const;
/** Days from delivery within which a customer may send back what was ordered. */
export const withdrawalDays = {
  us: 0,
  eu: Number(currentRule(withdrawalRules, 'withdrawal-days-eu').value),
  uk: Number(currentRule(withdrawalRules, 'withdrawal-days-uk').value),
} as const;
/** Longest wait for a pre-order that Amazon takes. */
export const amazonDays = limitNow('pre-order-limit-days');

/** Chance of keeping a date from which on it is called sure. */
export const sureEnough = 0.9;
const lastLanding = 1_000;

export function planOf(values: PreOrderValues): Plan {
  const landing = landingOf(values);
  const promise = values.promiseDate;
  const kept = sumTo(landing, promise);
  const newDate = 1 - kept > 1e-9 ? dateGivenSlip(landing, promise, kept) : null;
  const terms: PreOrderTerms = {
    interest: values.dailyDemand,
    captureDecay: values.captureDecay,
    opens: values.opensDay,
    promise,
    patience: {
      hazardBefore: values.hazardBefore,
      promiseBreak: values.promiseBreak,
      hazardAfter: values.hazardAfter,
      weibullShape: 1,
    },
    consentDay: newDate === null ? Infinity : lettingGoDay(values, newDate),
    consentShare: values.channel === 'amazon' ? 0 : values.consentShare,
  };
  const withdrawDays = mayWithdraw(values) ? values.transitDays + withdrawalDays[values.market] : 0;
  const payment = paymentOf(values);
  return {
    terms,
    landing,
    keptChance: Math.min(1, kept),
    sureDate: firstDayReaching(landing, sureEnough),
    newDate,
    ...forecastOf(values, terms),
    paidNow: payment === 'full' ? 1 : payment === 'deposit' ? values.depositShare : 0,
    holdDays: payment === 'hold' ? values.holdDays : Infinity,
    withdrawDays,
    returnedShare: mayWithdraw(values) ? values.returnedShare : 0,
    lastDay:
      Math.max(landing.length - 1, promise, values.supplierDepositDay, values.supplierBalanceDay) +
      withdrawDays +
      1,
  };
}

/** Days as far as the landing is in any doubt. */
function landingOf(values: PreOrderValues): Float64Array {
  const { landsEarliest: p10, landsLikely: p50, landsLatest: p90, slipChance, slipDays } = values;
  const onDate = metalogQuantile(0.998, fitMetalog(p10, p50, p90));
  const slip = slipChance > 0 ? 4 * slipDays : 0;
  return landingDayChances(
    {
      units: 1,
      place: 1,
      p10,
      p50,
      p90,
      slipChance,
      slipMeanDays: slipDays,
      receiving: null,
      travelsWith: -1,
      diverted: null,
      extraCost: 0,
    },
    Math.max(1, Math.min(lastLanding, Math.ceil(Math.max(onDate + slip, p90)))),
  );
}

function sumTo(chances: Float64Array, day: number): number {
  let sum = 0;
  for (let t = 0; t <= day && t < chances.length; t++) sum += chances[t]!;
  return sum;
}

/** The first day by which a share of the futures has landed; the last one where rounding leaves less. */
function firstDayReaching(landing: Float64Array, share: number): number {
  let sum = 0;
  for (let day = 0; day < landing.length; day++) {
    sum += landing[day]!;
    if (sum >= share) return day;
  }
  return landing.length - 1;
}

/** The first day by which nine of ten have landed of the futures in which it has not by the promised day. */
const dateGivenSlip = (landing: Float64Array, promise: number, kept: number): number =>
  Math.max(firstDayReaching(landing, kept + sureEnough * (1 - kept)), promise + 1);

/**
 * Last day on which those who have said nothing still wait. In the US a first delay that silence accepts needs consent once its new
 * date slips too; a longer one, from its thirtieth day on. Amazon cancels by itself; in the EU and the UK only customers do.
 */
function lettingGoDay(values: PreOrderValues, newDate: number): number {
  const { promiseDate: promise, channel } = values;
  if (channel === 'amazon') return promise + amazonCancelDays(values);
  return mayWithdraw(values) ? Infinity : Math.min(newDate, promise + silentDays);
}

/** Calendar days past the promised day after which Amazon cancels what has not shipped. */
export function amazonCancelDays({ asOf, promiseDate }: PreOrderValues): number {
  const days = limitNow('auto-cancel-days');
  return asOf === null ? Math.ceil((days * 7) / 5) : calendarDays(days, (dayOfWeek(asOf) + promiseDate) % 7);
}

/**
 * The guess after the orders in hand: demand is the guess times a gamma factor of mean 1, and those in hand are Poisson given it.
 *
 *   factor = (a + n)/(a + forecast)      a = 1/spread²
 */
function forecastOf(values: PreOrderValues, terms: PreOrderTerms) {
  const inHandForecast = terms.opens < 0 ? preOrdersWaiting(terms.opens, 0, 0, terms) : 0;
  const counted = terms.opens < 0 ? values.inHand : 0;
  const inHand = counted ?? inHandForecast;
  const inHandAge = terms.opens < 0 ? (values.inHandAge ?? meanAgeWaiting(0, terms)) : 0;
  const spread = values.forecastSpread;
  if (counted === null || terms.opens >= 0 || spread < 1e-6)
    return {
      inHandForecast,
      inHand,
      isForecast: counted === null,
      inHandAge,
      scale: 1,
      scaleSpread: spread < 1e-6 ? 0 : spread,
    };
  const prior = 1 / (spread * spread);
  return {
    inHandForecast,
    inHand,
    isForecast: false,
    inHandAge,
    scale: (prior + inHand) / (prior + inHandForecast),
    scaleSpread: 1 / Math.sqrt(prior + inHand),
  };
}
