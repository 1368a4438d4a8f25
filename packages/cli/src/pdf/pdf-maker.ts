import type { PdfPart } from "@lienthong/transcript/render";

/** Makes a PDF of a document definition; the day stands in it as the day on which it was made. */
export type PdfMaker = (definition: PdfPart, today: string) => Promise<Uint8Array>;

/**
 * A maker of PDFs with the fonts given: plain, bold, italics, bold italics; one that is missing is the one before it.
 * It reads no other file and loads nothing.
 */
export async function createPdfMaker(name: string, fonts: readonly Uint8Array[]): Promise<PdfMaker> {
  const { default: pdfmake } = await import("pdfmake");
  const [normal = "", bold = normal, italics = normal, bolditalics = bold] = fonts.map((bytes, index) => {
    const file = `font-${index}`;
    pdfmake.virtualfs.writeFileSync(file, Buffer.from(bytes));
    return file;
  });
  pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setFonts({ [name]: { normal, bold, italics, bolditalics } });
  return async (definition, today) => {
    const info = {
      ...(definition["info"] as object | undefined),
      creationDate: new Date(`${today}T00:00:00Z`),
    };
    return pdfmake.createPdf({ ...definition, info }).getBuffer();
  };
}
