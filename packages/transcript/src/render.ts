export { layOutPage, type RenderOptions } from "./render/lay-out-page.ts";
export { type HeaderCell, type PageFact, type PageTable, type TranscriptPage } from "./render/page.ts";
export { type PdfOptions, type PdfPart, transcriptToPdfDefinition } from "./render/pdf-definition.ts";
export { renderTranscriptHtml } from "./render/render-html.ts";
