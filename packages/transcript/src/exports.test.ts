import { expect, it } from "vitest";

it.each([
  [
    "index",
    () => import("./index.ts"),
    [
      "TranscriptError",
      "assess",
      "checkYearRecord",
      "chooseRegulation",
      "findSubject",
      "lessonsPerYear",
      "markToTenths",
      "parseYearRecord",
      "tenthsToMark",
      "transcriptMessages",
      "tt22",
      "tt27",
      "tt58",
      "tt58Amended",
      "validateYearRecord",
    ],
  ],
  ["explain", () => import("./explain.ts"), ["explain", "reasonMessages"]],
  [
    "regulation",
    () => import("./regulation.ts"),
    ["regulationMessages", "regulationsInForce", "validateRegulation"],
  ],
  ["history", () => import("./history.ts"), ["checkSignatures", "historyMessages", "replayTranscript"]],
  [
    "render",
    () => import("./render.ts"),
    ["layOutPage", "renderTranscriptHtml", "transcriptToPdfDefinition"],
  ],
  [
    "workbook",
    () => import("./workbook.ts"),
    [
      "builtInLayouts",
      "classSheetLayout",
      "defaultWorkbookLimits",
      "fillTemplate",
      "primaryPeriodicSheetLayout",
      "readWorkbook",
      "sectorPrimaryResultsLayout",
      "sectorPupilListLayout",
      "subjectBookLayout",
      "workbookMessages",
      "writeWorkbook",
    ],
  ],
  [
    "clr",
    () => import("./clr.ts"),
    ["clrMessages", "clrToTranscript", "describeLoss", "transcriptToClr", "validateClr", "validateOpenBadge"],
  ],
  [
    "json",
    () => import("./json.ts"),
    [
      "formatMessages",
      "parseTranscript",
      "readTranscriptJson",
      "transcriptFromRecords",
      "transcriptFromState",
      "validateTranscript",
      "writeTranscriptJson",
    ],
  ],
  [
    "elmo",
    () => import("./elmo.ts"),
    ["describeLoss", "elmoToTranscript", "formatMessages", "transcriptToElmo", "validateElmo"],
  ],
  [
    "elm",
    () => import("./elm.ts"),
    ["describeLoss", "elmToTranscript", "formatMessages", "transcriptToElm", "validateElm"],
  ],
  [
    "oneroster",
    () => import("./oneroster.ts"),
    [
      "describeLoss",
      "formatMessages",
      "oneRosterToTranscripts",
      "transcriptsToOneRoster",
      "validateOneRoster",
    ],
  ],
  [
    "ndc",
    () => import("./ndc.ts"),
    [
      "describeLoss",
      "formatMessages",
      "nationalRecordsToTranscript",
      "transcriptToNationalRecords",
      "validateNationalRecord",
    ],
  ],
  ["xml", () => import("./xml.ts"), ["formatMessages", "readTranscriptXml", "writeTranscriptXml"]],
  ["conformance", () => import("./conformance.ts"), ["answerWorkedExample", "canonicalPromotion"]],
])("the entry %s exports exactly this", async (_name, load, names) => {
  expect(Object.keys(await load()).sort()).toEqual([...names].sort());
});
