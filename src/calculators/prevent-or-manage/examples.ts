import type { Example } from '../calculator';
import type { PolicyValues } from './inputs';

const byUnits = { levelGiven: 'units', leadTimeSd: 0 } satisfies Partial<PolicyValues>;

export const examples: readonly Example<PolicyValues>[] = [
  {
    name: 'Ten a day from overseas, a week in reserve',
    inputs: {},
    expected: {
      contribution: 13.25,
      protectionMean: 450,
      protectionSd: 82.7647,
      holdingPerUnit: 4.0537,
      demandPerYear: 3650,
    },
    tolerance: 1e-3,
    source:
      'By hand: 35 × 0.85 − 9 − 5.5 − 2; 10 × 45; √(45 × 10 + 10² × 8²); 9 × 0.25 + (273 × 0.1 + 92 × 0.3) ÷ 30.4375',
  },
  {
    name: 'Orders of seven at six left',
    inputs: { ...byUnits, dailyDemand: 12, leadTimeDays: 0.5, reorderPoint: 6, orderQuantity: 7 },
    expected: {
      'theory.fillRate': 0.86315,
      'theory.onHand': 4.16826,
      'theory.backorders': 0.168255,
      'theory.ordersPerDay': 1.714286,
    },
    tolerance: 1e-5,
    source: 'Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd ed., problem 5.2; stockpyl',
  },
  {
    name: 'Every unit reordered as it sells',
    inputs: { ...byUnits, dailyDemand: 2, leadTimeDays: 5, reorderPoint: 13, orderQuantity: 1 },
    expected: { 'theory.fillRate': 0.864464, 'theory.backorders': 0.186937, 'theory.onHand': 4.186937 },
    tolerance: 1e-5,
    source:
      'Base stock of 14 with Poisson demand (Palm), Zipkin, Foundations of Inventory Management, chapter 6',
  },
  {
    name: 'Nobody waits: lost sales of one order at a time',
    inputs: {
      ...byUnits,
      dailyDemand: 2,
      leadTimeDays: 3,
      reorderPoint: 7,
      orderQuantity: 15,
      deferredShare: 0,
    },
    expected: { 'theory.shortPerCycle': 0.570042, 'theory.fillRateLostSales': 0.963389 },
    tolerance: 1e-5,
    source: 'Hadley and Whitin, Analysis of Inventory Systems (1963), section 4-11',
  },
  {
    name: 'Bulky and cheap: prevention does not pay',
    inputs: {
      price: 14,
      landedCost: 6,
      fulfilmentCost: 5,
      adsPerUnit: 0.5,
      storagePerUnitMonth: 1.2,
      storagePeakPerUnitMonth: 2.4,
      orderQuantity: 1500,
      velocityOn: false,
      safetyDays: 10,
    },
    expected: { contribution: 0.4, best: 0, none: 0 },
    tolerance: 1e-9,
    source:
      'By hand: 14 × 0.85 − 6 − 5 − 0.5; holding a unit costs more a year than all it could earn in its 2.4 cycles',
  },
];
