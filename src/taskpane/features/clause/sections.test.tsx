import { render, screen } from "@testing-library/react";
import { begun } from "../../../../test/support/pane/assessments";
import { checkedWorkbook, fakeServiceStar } from "../../../../test/support/pane/fakeServiceStar";
import { ServiceStarProvider, SessionProvider, useSession } from "../../session";
import { Frame } from "../frame";
import { Clause, ShownClauseProvider, type ClauseSection } from ".";
import { CLAUSE_SECTIONS } from "./sections";

const workbook = checkedWorkbook({ kind: "scoring", draft: begun(1), locale: "en-US" });
const section = (id: string): ClauseSection => ({ id, component: ({ clause, workbook: { companyName } }) => <p>{`${id}: ${clause.id} of ${companyName}`}</p> });

function Shown({ sections }: { readonly sections: readonly ClauseSection[] }) {
  const session = useSession();
  return session.workbook === null ? null : <Clause workbook={workbook} onFind={() => undefined} sections={sections} />;
}

test("sections are shown in the order of the registry, each with the workbook and the clause", async () => {
  const { serviceStar } = fakeServiceStar({ kind: "scoring", draft: begun(1), locale: "en-US" });
  render(
    <Frame locale="en-US" theme="light">
      <ServiceStarProvider serviceStar={serviceStar}>
        <SessionProvider>
          <ShownClauseProvider>
            <Shown sections={[section("second"), section("first"), section("third")]} />
          </ShownClauseProvider>
        </SessionProvider>
      </ServiceStarProvider>
    </Frame>,
  );
  const seen = await screen.findAllByText(/ of 江南/);
  expect(seen.map((element) => element.textContent)).toEqual(["second", "first", "third"].map((id) => `${id}: 5.1.1.2 of 江南电器服务有限公司`));
});

test("no two sections bear the same id", () => {
  expect(new Set(CLAUSE_SECTIONS.map(({ id }) => id)).size).toBe(CLAUSE_SECTIONS.length);
});
