export { Sampling, type SamplingProps } from "./Sampling";
