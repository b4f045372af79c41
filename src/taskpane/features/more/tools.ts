import {
  BranchCompareRegular, ClipboardCheckmarkRegular, ClipboardTaskListLtrRegular, DocumentArrowRightRegular, DocumentSearchRegular, DocumentTextRegular, FolderSearchRegular, GavelRegular, NotebookRegular, PeopleTeamRegular, SaveCopyRegular, SignatureRegular, TableSearchRegular, type FluentIcon,
} from "@fluentui/react-icons";
import type { ComponentType } from "react";
import type { ToolKey } from "../../words";
import { Bank } from "../bank";
import { EvidenceCheck } from "../evidence";
import { Committee } from "../committee";
import { CheckFile, SaveCopy } from "../file";
import { MergeCopy } from "../merge";
import { People } from "../people";
import { PriorRound } from "../priorRound";
import { Rectification } from "../rectification";
import { Report } from "../report";
import { Review } from "../review";
import { ReviewCompany } from "../reviewCompany";
import { SignOff } from "../signOff";

/** A tool of the tab "More". It opens in place of the list and keeps its state while another view is shown. */
export interface Tool {
  /** permanent; the palette opens it by this */
  readonly id: string;
  readonly label: ToolKey;
  /** what it is for, in half a sentence */
  readonly hint: ToolKey;
  readonly icon: FluentIcon;
  readonly component: ComponentType;
}

/** The tools in the order in which they are listed. */
export const TOOLS: readonly Tool[] = [
  { id: "report", label: "report.label", hint: "report.hint", icon: DocumentTextRegular, component: Report },
  { id: "sign-off", label: "signOff.label", hint: "signOff.hint", icon: SignatureRegular, component: SignOff },
  { id: "committee", label: "committee.label", hint: "committee.hint", icon: GavelRegular, component: Committee },
  { id: "rectification", label: "rectification.label", hint: "rectification.hint", icon: ClipboardTaskListLtrRegular, component: Rectification },
  { id: "evidence", label: "evidence.label", hint: "evidence.hint", icon: FolderSearchRegular, component: EvidenceCheck },
  { id: "bank", label: "bank.label", hint: "bank.hint", icon: NotebookRegular, component: Bank },
  { id: "prior-round", label: "priorRound.label", hint: "priorRound.hint", icon: DocumentArrowRightRegular, component: PriorRound },
  { id: "people", label: "people.label", hint: "people.hint", icon: PeopleTeamRegular, component: People },
  { id: "merge", label: "merge.label", hint: "merge.hint", icon: BranchCompareRegular, component: MergeCopy },
  { id: "review", label: "review.label", hint: "review.hint", icon: TableSearchRegular, component: Review },
  { id: "review-company", label: "reviewCompany.label", hint: "reviewCompany.hint", icon: ClipboardCheckmarkRegular, component: ReviewCompany },
  { id: "check-file", label: "checkFile.label", hint: "checkFile.hint", icon: DocumentSearchRegular, component: CheckFile },
  { id: "save-copy", label: "saveCopy.label", hint: "saveCopy.hint", icon: SaveCopyRegular, component: SaveCopy },
];
