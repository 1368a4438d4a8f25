/** Tables of a claim file after the summary. */
export const claimTables = [
  "XML1",
  "XML2",
  "XML3",
  "XML4",
  "XML5",
  "XML6",
  "XML7",
  "XML8",
  "XML9",
  "XML10",
  "XML11",
  "XML13",
  "XML14",
  "XML15",
] as const;
