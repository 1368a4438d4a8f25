import type { Browser } from "playwright-core";

/** How dark each square of a picture is, from 0 for white to 255, row by row. */
export interface Darkness {
  readonly columns: number;
  readonly rows: number;
  readonly squares: readonly number[];
}

/**
 * Looks at a picture in squares of so many pixels. Squares, not pixels: fonts differ from machine to machine, and what is
 * compared is where tables, lines and blocks of text stand.
 */
export async function darknessOf(browser: Browser, png: Buffer, side: number): Promise<Darkness> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async ({ data, size }) => {
        const blob = await (await fetch(`data:image/png;base64,${data}`)).blob();
        const picture = await createImageBitmap(blob);
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const context = canvas.getContext("2d");
        if (context === null) throw new Error("no canvas");
        context.drawImage(picture, 0, 0);
        const { data: pixels, width, height } = context.getImageData(0, 0, picture.width, picture.height);
        const columns = Math.ceil(width / size);
        const rows = Math.ceil(height / size);
        const squares: number[] = [];
        for (let row = 0; row < rows; row++)
          for (let column = 0; column < columns; column++) {
            let sum = 0;
            let count = 0;
            for (let y = row * size; y < Math.min((row + 1) * size, height); y++)
              for (let x = column * size; x < Math.min((column + 1) * size, width); x++) {
                const at = (y * width + x) * 4;
                sum += 255 - ((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / 3;
                count++;
              }
            squares.push(Math.round(sum / count));
          }
        return { columns, rows, squares };
      },
      { data: png.toString("base64"), size: side },
    );
  } finally {
    await page.close();
  }
}

/** The mean difference of two pictures, from 0 to 255; those of other sizes differ wholly. */
export function difference(one: Darkness, other: Darkness): number {
  if (one.columns !== other.columns || Math.abs(one.rows - other.rows) > 1) return 255;
  const shared = Math.min(one.squares.length, other.squares.length);
  let sum = 0;
  for (let index = 0; index < shared; index++)
    sum += Math.abs((one.squares[index] ?? 0) - (other.squares[index] ?? 0));
  return sum / shared;
}
