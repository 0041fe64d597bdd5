import { philoxBlock } from './philox';
import type { Xoshiro128 } from './xoshiro128';
import { outOfRange } from '../statistics/out-of-range';

const block = new Int32Array(4);

/**
 * Sets a generator to the start of the stream that belongs to one seed, trial and cause.
 *
 * The state is one Philox4x32-10 block with key (seed mod 2^32, floor(seed / 2^32)) and counter
 * (trial, stream, 0, 0). So a stream depends on nothing drawn before it: trials can be split over workers in any
 * way, and every way across meets the same luck. Under one seed no two streams start in the same state. Allocates nothing.
 *
 * @param random - the generator to set
 * @param seed - the scenario's seed, an integer from 0 to 2^53 - 1
 * @param trial - number of the trial, an integer from 0 to 2^32 - 1
 * @param stream - number of the cause (demand, a shipment, patience, ...), an integer from 0 to 2^32 - 1
 * @throws RangeError when one is not such an integer
 */
export function seedStream(random: Xoshiro128, seed: number, trial: number, stream: number): void {
  if (!(seed >= 0 && Number.isSafeInteger(seed))) {
    throw outOfRange('Seed', seed);
  }
  if (trial >>> 0 !== trial || stream >>> 0 !== stream) {
    throw outOfRange('Trial or stream', trial);
  }
  philoxBlock(trial, stream, 0, 0, seed % 4294967296, Math.floor(seed / 4294967296), block);
  random.setState(block[0], block[1], block[2], block[3]);
}
