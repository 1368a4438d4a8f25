export {
  type Label,
  codeListLabels,
  fieldMeanings,
  fieldNotes,
  tableLabels,
  tableWhenSent,
} from "./generated/labels.ts";
