/**
 * An exact rational number n/d in lowest terms with d > 0.
 * The only number that counts towards a score; made by the functions of this folder alone.
 */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}
