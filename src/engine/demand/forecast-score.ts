/** Errors of forecasts, forecast less demand, in units. */
export interface ForecastScore {
  /** Forecasts scored. */
  readonly count: number;
  /** Mean of |error|. */
  readonly mae: number;
  /** Root of the mean of error². */
  readonly rmse: number;
  /** Mean error: above 0, forecasts are too high. */
  readonly bias: number;
  /** Σ |error| over Σ demand; NaN where there was no demand. */
  readonly wape: number;
}

/** Gathers errors one by one; allocates nothing. */
export class ScoreSum {
  #count = 0;
  #absolute = 0;
  #squares = 0;
  #errors = 0;
  #demand = 0;

  add(forecast: number, demand: number): void {
    const error = forecast - demand;
    this.#count++;
    this.#absolute += Math.abs(error);
    this.#squares += error * error;
    this.#errors += error;
    this.#demand += demand;
  }

  /** NaN in each measure where nothing was scored. */
  get score(): ForecastScore {
    const count = this.#count;
    return {
      count,
      mae: this.#absolute / count,
      rmse: Math.sqrt(this.#squares / count),
      bias: this.#errors / count,
      wape: this.#demand > 0 ? this.#absolute / this.#demand : NaN,
    };
  }
}
