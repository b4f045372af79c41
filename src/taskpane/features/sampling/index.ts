export { Sampling, type SamplingProps } from "./Sampling";
export { useWrites, type Writes, type Action } from "./useWrites";
