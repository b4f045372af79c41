import { OFFICE_CLIENT } from "./support/lanes";
import { describeScenarios } from "./support/scenarios";

describeScenarios(OFFICE_CLIENT);
