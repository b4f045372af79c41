import { changeForm, emptyForm, type StartForm } from "./useForm";

const named = (form: StartForm): string[] => form.members.map(({ name, role }) => `${name}:${role}`);

describe("the assessment team in the form", () => {
  const two = changeForm(changeForm(emptyForm("zh-CN"), { kind: "set-member", key: 0, values: { name: "李明" } }), { kind: "add-member" });
  const filled = changeForm(two, { kind: "set-member", key: 1, values: { name: "王芳" } });

  test("begins with one row for the leader", () => {
    expect(named(emptyForm("zh-CN"))).toEqual([":team-leader"]);
  });

  test("naming another leader makes the former one an assessor", () => {
    expect(named(changeForm(filled, { kind: "set-member", key: 1, values: { role: "team-leader" } }))).toEqual(["李明:assessor", "王芳:team-leader"]);
  });

  test("an expert stays one whoever leads", () => {
    const expert = changeForm(filled, { kind: "set-member", key: 1, values: { role: "expert" } });
    const third = changeForm(changeForm(expert, { kind: "add-member" }), { kind: "set-member", key: 2, values: { role: "team-leader" } });
    expect(named(third)).toEqual(["李明:assessor", "王芳:expert", ":team-leader"]);
  });

  test("a row that was removed leaves no key to be taken twice", () => {
    const removed = changeForm(filled, { kind: "remove-member", key: 0 });
    const added = changeForm(removed, { kind: "add-member" });
    expect(added.members.map(({ key }) => key)).toEqual([1, 2]);
  });

  test("the last row may go and come back", () => {
    const none = changeForm(emptyForm("en-US"), { kind: "remove-member", key: 0 });
    expect(none.members).toEqual([]);
    expect(named(changeForm(none, { kind: "add-member" }))).toEqual([":assessor"]);
  });
});
