export { Sampling, type SamplingProps } from "./Sampling";
export { useWrites, type Writes } from "./useWrites";
