import { meanAgeWaiting, preOrdersWaiting, type PreOrderTerms } from '../../engine/backorders/pre-orders';
import { fitMetalog, metalogQuantile } from '../../engine/random/metalog';
import { landingDayChances } from '../../engine/simulation/landing-law';
import { currentRule } from '../../marketplace/rule';
import { shopRules } from '../../marketplace/shop-rules';
import { withdrawalRules } from '../../marketplace/withdrawal-rules';
import type { PreOrderValues } from './inputs';

/** What the values come to before any day is looked at: read alike by the expected books and by the futures. */
export interface Plan {
  readonly terms: PreOrderTerms;
  /** Chance of landing on day t. */
  readonly landing: Float64Array;
  /** Chance that it has landed by the promised day. */
  readonly keptChance: number;
  /** New date that 9 of 10 keep of the futures in which the promise slips; null where none does. */
  readonly newDate: number | null;
  /** Pre-orders waiting as day 0 begins, whole, and their mean age in days. */
  readonly inHand: number;
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
  /** Days from shipping to the end of the right to withdraw; and the share sent back by then, 0 where there is no such right. */
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
} as const;
/** Days from delivery within which a buyer in the EU may withdraw. */
export const withdrawalDays = Number(currentRule(withdrawalRules, 'withdrawal-days-eu').value);

const sureEnough = 0.9;
const lastLanding = 1_000;

export function planOf(values: PreOrderValues): Plan {
  const landing = landingOf(values);
  const promise = values.promiseDate;
  const kept = sumTo(landing, promise);
  const newDate = 1 - kept > 1e-9 ? dateGivenSlip(landing, promise, kept) : null;
  const isEu = values.market === 'eu';
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
    // A first delay that silence accepts needs consent once its new date slips too; a longer one, from its thirtieth day on.
    consentDay: isEu || newDate === null ? Infinity : Math.min(newDate, promise + silentDays),
    consentShare: values.consentShare,
  };
  const withdrawDays = isEu ? values.transitDays + withdrawalDays : 0;
  return {
    terms,
    landing,
    keptChance: Math.min(1, kept),
    newDate,
    ...forecastOf(values, terms),
    paidNow: values.payment === 'hold' ? 0 : values.payment === 'full' ? 1 : values.depositShare,
    holdDays: values.payment === 'hold' ? values.holdDays : Infinity,
    withdrawDays,
    returnedShare: isEu ? values.returnedShare : 0,
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

/** The first day by which nine of ten have landed of the futures in which it has not by the promised day. */
function dateGivenSlip(landing: Float64Array, promise: number, kept: number): number {
  let sum = kept;
  let day = promise;
  while (day < landing.length - 1 && sum < kept + sureEnough * (1 - kept)) sum += landing[++day]!;
  return Math.max(day, promise + 1);
}

/**
 * The guess after the orders in hand: demand is the guess times a gamma factor of mean 1, and those in hand are Poisson given it.
 *
 *   factor = (a + n)/(a + forecast)      a = 1/spread²
 */
function forecastOf(values: PreOrderValues, terms: PreOrderTerms) {
  const inHandForecast = terms.opens < 0 ? preOrdersWaiting(terms.opens, 0, 0, terms) : 0;
  const counted = terms.opens < 0 ? values.inHand : 0;
  const inHand = counted ?? Math.round(inHandForecast);
  const inHandAge = terms.opens < 0 ? (values.inHandAge ?? meanAgeWaiting(0, terms)) : 0;
  const spread = values.forecastSpread;
  if (counted === null || terms.opens >= 0 || spread < 1e-6)
    return { inHandForecast, inHand, inHandAge, scale: 1, scaleSpread: spread < 1e-6 ? 0 : spread };
  const prior = 1 / (spread * spread);
  return {
    inHandForecast,
    inHand,
    inHandAge,
    scale: (prior + inHand) / (prior + inHandForecast),
    scaleSpread: 1 / Math.sqrt(prior + inHand),
  };
}
