import { everyGap } from './gap-pages';
import type { MethodTopic } from './method';

export const recoveryMethods: MethodTopic = {
  id: 'recovery',
  title: 'Velocity and recovery',
  methods: [
    {
      id: 'velocity-index',
      title: 'Velocity through a gap and after it',
      computes:
        'How sales velocity falls while an offer is out and comes back after the restock, and the sales it costs.',
      formulas: [
        'δ = (1 − f)(1 − e^{−D/τ})',
        'T_{95} = "min"(14 + D, 42)',
        '"tail" = δ frac{T_{95}}{3} "days of normal sales"',
      ],
      letters:
        'δ dip after D closed days, f lowest velocity, τ days of the fall, T₉₅ days to win 95% of the dip back',
      assumes: [
        'The shape, its lowest level and its pace are modelling choices: no marketplace publishes them.',
        'A short second gap does not hide a deep first one.',
      ],
      sources: [
        'Vendors’ and sellers’ claims of two to six weeks, listed with their grade under Rules and fees.',
      ],
      proofs: [
        {
          by: 'closed-form',
          what: 'Day by day it loses what the closed form says, after every length tried',
          test: 'engine/backorders/velocity.test.ts',
        },
        {
          by: 'twin',
          what: 'A velocity that is low today falls and returns as after a gap that made this dip',
          test: 'engine/simulation/velocity-today.test.ts',
        },
      ],
      limits: ['Rank itself, competitors and reviews are not modelled, only their sum in units sold.'],
      pages: [...everyGap, 'stockout-cost', 'rank-recovery', 'prevent-or-manage', 'catalogue'],
      code: ['backorders/velocity', 'backorders/recovery-path'],
    },
    {
      id: 'recovery-fit',
      title: 'Recovery out of your own sales',
      computes: 'Velocity at restock and days to come back, fitted to the sales after past gaps.',
      formulas: ['"sales of day" t ∼ "Poisson"(b (1 − δ e^{−t/τ}))'],
      letters: 'b normal daily sales, δ dip at restock, τ a third of T₉₅',
      assumes: [
        'One T₉₅ for all gaps of a product; the dips share one shift.',
        'Few data are drawn towards the usual rule, by as much as they leave open.',
      ],
      sources: [
        'Profile likelihood and a mode under normal priors; the priors’ width is a modelling choice.',
      ],
      proofs: [
        {
          by: 'theory',
          what: 'Over many drawn histories it is right on average within its standard errors, and its intervals hold in about 8 of 10',
          test: 'engine/backorders/recovery-fit.test.ts',
        },
        {
          by: 'invariant',
          what: 'A run without sales is a gap only where chance hardly makes one so long',
          test: 'engine/backorders/past-gaps.test.ts',
        },
      ],
      limits: [
        'Lowest level and pace of the fall are not fitted: one gap shows only the dip they make together.',
      ],
      pages: ['rank-recovery'],
      code: ['backorders/recovery-fit', 'backorders/recovery-likelihood', 'backorders/past-gaps'],
    },
    {
      id: 'rebuilding-ads',
      title: 'Ads that rebuild velocity',
      computes: 'What ads after a restock win back, what they cost, and from which speed-up they pay.',
      formulas: [
        '"won back" = 0.95 d δ τ (1 − frac{1}{f})',
        'f = 1 + frac{"ads a day" · "ln" 20}{0.95 d δ m}',
      ],
      letters: 'd daily demand, δ dip, f speed-up, m margin of a unit',
      assumes: ['They divide the time of the return by one factor until 95% of the dip is back.'],
      sources: ['How much ads speed a return up is your own number (a modelling choice).'],
      proofs: [
        {
          by: 'closed-form',
          what: 'They win back their part of the tail and pay exactly at the break-even',
          test: 'engine/costs/costs.test.ts',
        },
      ],
      limits: ['Ads that would have run anyway are to be left out of their cost.'],
      pages: ['rank-recovery', 'stockout-cost'],
      code: ['costs/rebuilding-ads'],
    },
  ],
};
