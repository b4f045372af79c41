import { OFFICE_CLIENT } from "./support/lanes";
import { describeDesk } from "./support/desk";
import { describeExplaining } from "./support/explaining";
import { describePeople } from "./support/people";

// In a file of its own, since this client answers slowly: what waits here lets the others work.
describeDesk(OFFICE_CLIENT);
describeExplaining(OFFICE_CLIENT);
describePeople(OFFICE_CLIENT);
