import { useEffect } from "react";
import type { BuildRequest, CarriedHead } from "../../../application";
import { useServiceStar, useSession } from "../../session";
import { useWords } from "../../words";
import { useBuild } from "./useBuild";
import { useDocumentChoice } from "./useDocumentChoice";
import { useForm, type StartForm } from "./useForm";

/** Everything behind the start view: form, basis, build. */
export function useStart() {
  const serviceStar = useServiceStar();
  const words = useWords();
  const { outcome } = useSession();
  const { form, change, forget } = useForm(words.locale);
  const catalogues = useDocumentChoice("startCatalogue", serviceStar.builtIn.catalogues, serviceStar.readCatalogue);
  const profiles = useDocumentChoice("startProfile", serviceStar.builtIn.profiles, serviceStar.readProfile);
  const build = useBuild();
  const isBuilt = build.phase.kind === "built";
  const { forget: forgetCatalogue } = catalogues;
  const { forget: forgetProfile } = profiles;
  useEffect(() => {
    if (isBuilt) {
      forget();
      forgetCatalogue();
      forgetProfile();
    }
  }, [isBuilt, forget, forgetCatalogue, forgetProfile]);
  const unfinished = outcome?.kind === "none" && outcome.state.kind === "unfinished" ? outcome.state : null;
  const scoring = outcome !== null && outcome.kind !== "none";
  const catalogue = catalogues.chosen?.document;
  const profile = profiles.chosen?.document;

  const start = (existing: BuildRequest["existing"]): void => {
    if (catalogue !== undefined && profile !== undefined) {
      build.build({ ...requestTexts(form), catalogue, profile, existing });
    }
  };

  return {
    form,
    change,
    catalogues,
    profiles,
    phase: build.phase,
    unfinished,
    scoring,
    /** nothing of ours is open: what is built is a new workbook */
    isNew: outcome?.kind === "none" && unfinished === null,
    /** the company of the last round, for a person to look over */
    carry: ({ name, unifiedSocialCreditCode, scope, sites }: CarriedHead) => change({ kind: "set", values: { name, creditCode: unifiedSocialCreditCode, scope, sites } }),
    ready: catalogue !== undefined && profile !== undefined,
    /** an interrupted build holds nothing that a second one would overwrite, so it is finished without asking */
    submit: () => start(unfinished === null ? "ask" : "keep-entries"),
    keepEntries: () => start("keep-entries"),
    cancel: build.cancel,
    dismiss: build.dismiss,
  };
}

function requestTexts(form: StartForm): Omit<BuildRequest, "catalogue" | "profile" | "existing"> {
  return {
    locale: form.locale,
    company: {
      name: form.name.trim(),
      unifiedSocialCreditCode: form.creditCode.trim(),
      scope: form.scope.trim(),
      sites: form.sites.trim(),
    },
    assessors: form.members
      .filter((member) => member.name.trim() !== "")
      .map((member) => ({ name: member.name.trim(), role: member.role })),
    stage: form.stage,
    assessedOn: form.assessedOn,
  };
}
