/** Highest price rise that may be typed, as a share of the price: apart from its field, whose words no simulation needs. */
export const mostPriceRise = 5;
