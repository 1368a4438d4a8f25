import fc from "fast-check";

/**
 * One seed for every property test, so that the same commit gets the same verdict wherever it is tested.
 * `FAST_CHECK_SEED=random` draws another one, which a failure names; a number repeats it.
 */
const { FAST_CHECK_SEED: seed = "20260701" } = process.env;
if (seed !== "random") {
  if (!/^-?\d{1,10}$/u.test(seed))
    throw new TypeError(`FAST_CHECK_SEED is a whole number or "random": ${seed}`);
  fc.configureGlobal({ seed: Number(seed) });
}
