import { OWN_CLIENT } from "./support/lanes";
import { describeDesk } from "./support/desk";
import { describeExplaining } from "./support/explaining";
import { describeLooks } from "./support/looks";
import { describePeople } from "./support/people";
import { describeScenarios } from "./support/scenarios";

describeScenarios(OWN_CLIENT);
describeDesk(OWN_CLIENT);
describeExplaining(OWN_CLIENT);
describePeople(OWN_CLIENT);
describeLooks(OWN_CLIENT);
