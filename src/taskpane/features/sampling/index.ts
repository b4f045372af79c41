export { Sampling, type SamplingProps } from "./Sampling";
export { useWrites, type Action, type Writes } from "./useWrites";
