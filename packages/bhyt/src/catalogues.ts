export { type CsvEnd, type CsvRow, csvDelimiterOf, readCsvRows } from "./catalogue-files/csv-rows.ts";
export { type CatalogueColumn } from "./catalogue-files/columns.ts";
export {
  type CatalogueFileIssue,
  type CatalogueFileOptions,
  type CatalogueFileReading,
  readCatalogueFile,
} from "./catalogue-files/read-catalogue-file.ts";
export { type CatalogueFilesReading, readCatalogueFiles } from "./catalogue-files/read-catalogue-files.ts";
export { catalogueFileMessages } from "./messages/csv-messages.ts";
export { type CatalogueFileIssueCode } from "./messages/csv/codes.ts";
