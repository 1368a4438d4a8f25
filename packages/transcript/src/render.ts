export { type TranscriptDocument } from "./formats/transcript-document.ts";
export { layOutBook } from "./render/lay-out-book.ts";
export { layOutPage, type RenderOptions } from "./render/lay-out-page.ts";
export { type HeaderCell, type PageFact, type PageTable, type TranscriptPage } from "./render/page.ts";
export {
  type PdfOptions,
  type PdfPart,
  transcriptBookToPdfDefinition,
  transcriptToPdfDefinition,
} from "./render/pdf-definition.ts";
export { renderTranscriptBookHtml, renderTranscriptHtml } from "./render/render-html.ts";
