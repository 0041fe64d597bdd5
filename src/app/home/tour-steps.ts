/** A step of the tour: something to look at with the made-up account. */
export interface TourStep {
  /** Stays as it is: ticks are kept under it. */
  readonly id: string;
  /** Page it leads to. */
  readonly page: string;
  readonly link: string;
  readonly text: string;
}

export const tourSteps: readonly TourStep[] = [
  {
    id: 'account',
    page: 'import',
    link: 'Load the sample account',
    text: '60 made-up products with two years of sales; it can be taken away again in one step.',
  },
  {
    id: 'catalogue',
    page: 'catalogue',
    link: 'See it ranked in the catalogue',
    text: 'What runs out first, when to order, and what waiting a week would cost.',
  },
  {
    id: 'product',
    page: 'catalogue',
    link: 'Open the product most at risk',
    text: 'It stands at the top under “Most urgent”; go on to Restock gap with its numbers.',
  },
  {
    id: 'ways',
    page: 'ways-across',
    link: 'Compare the ways across its gap',
    text: 'Stay closed, take backorders, raise the price, fly some units: ranked under the same futures.',
  },
  {
    id: 'calendar',
    page: 'catalogue',
    link: 'Take the dates into your calendar',
    text: '“Reorder dates to calendar” in the catalogue; what a saved gap asks for stands here under “Do today”.',
  },
];
