import { build } from "esbuild";

/** The table of the fields of a transcript, which is TypeScript, as values. */
export async function loadShape(root) {
  const { outputFiles } = await build({
    stdin: {
      contents:
        'export { documentShape } from "./src/formats/document-shape.ts";\nexport { canonicalFormat } from "./src/formats/format-name.ts";\n',
      resolveDir: root.pathname,
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
