import { OWN_CLIENT } from "./support/lanes";
import { describeScenarios } from "./support/scenarios";

describeScenarios(OWN_CLIENT);
