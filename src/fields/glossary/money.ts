import type { Term } from './term';

/** What units earn and cost. */
export const moneyTerms: readonly Term[] = [
  {
    id: 'air-freight',
    term: 'Air freight',
    also: ['expedite', 'fly in'],
    meaning:
      'Flying part of an order so that it lands before the rest. It costs more a unit and shortens the gap.',
    pages: ['ways-across'],
  },
  {
    id: 'cash-low',
    term: 'Lowest cash',
    also: ['cash gap'],
    meaning: 'The least money left on any day, before payouts make up for what was paid to suppliers.',
    pages: ['cash-plan'],
  },
  {
    id: 'contribution-margin',
    term: 'Contribution margin',
    also: ['profit per unit'],
    meaning:
      'What a sold unit leaves: its price less referral fee, fulfilment, ads and landed cost. Rent and wages are not in it.',
    fields: ['price', 'landedCost', 'referralRate', 'fulfilmentCost', 'adsPerUnit'],
    pages: ['stockout-cost'],
  },
  {
    id: 'elasticity',
    term: 'Price elasticity',
    meaning: 'How demand answers the price: at −1.5 a price 10% higher sells about 13% fewer units.',
    fields: ['elasticity'],
    pages: ['stretch-stock'],
  },
  {
    id: 'goodwill',
    term: 'Goodwill',
    meaning: 'What a customer who was let down orders less afterwards, as a share of a year’s orders.',
    pages: ['stockout-cost'],
  },
  {
    id: 'holding-cost',
    term: 'Holding cost',
    also: ['carrying cost', 'storage'],
    meaning:
      'What a unit on the shelf costs in a year: capital, storage, insurance, ageing; a share of its landed cost.',
    fields: ['holdingRate'],
    pages: ['order-quantity', 'prevent-or-manage'],
  },
  {
    id: 'landed-cost',
    term: 'Landed cost',
    meaning: 'Product, freight and duty of one unit, until it lies in the warehouse.',
    fields: ['landedCost'],
  },
  {
    id: 'lost-sale',
    term: 'Lost sale',
    meaning: 'A customer who finds nothing to buy and does not come back for it.',
    pages: ['stockout-cost'],
  },
  {
    id: 'low-inventory-fee',
    term: 'Low-inventory fee',
    meaning: 'A fee a unit that Amazon charges on products whose days of supply have been under 28.',
    pages: ['days-of-cover', 'rules-and-fees'],
  },
];
