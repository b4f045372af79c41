import { OWN_CLIENT } from "./support/lanes";
import { describeDesk } from "./support/desk";
import { describeScenarios } from "./support/scenarios";

describeScenarios(OWN_CLIENT);
describeDesk(OWN_CLIENT);
