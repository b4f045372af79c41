import { OFFICE_CLIENT } from "./support/lanes";
import { describeDesk } from "./support/desk";
import { describeExplaining } from "./support/explaining";
import { describePeople } from "./support/people";
import { describeScenarios } from "./support/scenarios";

describeScenarios(OFFICE_CLIENT);
describeDesk(OFFICE_CLIENT);
describeExplaining(OFFICE_CLIENT);
describePeople(OFFICE_CLIENT);
