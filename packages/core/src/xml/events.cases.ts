import { type XmlHandler, type XmlReadOptions, createXmlReader, readXml } from "../xml.ts";

/** What a handler was told, one line a call: kind, content, source, place. */
function recorder(source: string): { readonly lines: string[]; readonly handler: XmlHandler } {
  const lines: string[] = [];
  const add = (
    kind: string,
    content: string,
    at: { line: number; column: number; offset: number; end: number },
  ) => {
    lines.push(
      `${kind} ${content} <- ${JSON.stringify(source.slice(at.offset, at.end))} ${at.line}:${at.column}`,
    );
  };
  return {
    lines,
    handler: {
      open(element, at) {
        const attributes = [...element.attributes.values()].map(
          ({ name, uri, value, position }) =>
            `${name}{${uri}}=${JSON.stringify(value)}@${position.line}:${position.column}`,
        );
        add("open", `${element.name}{${element.uri}} ${attributes.join(" ")}`, at);
      },
      text: (text, at) => add("text", JSON.stringify(text), at),
      close: (name, at) => add("close", name, at),
    },
  };
}

/** The events of a document, and how reading ended, as one text. */
export function readEvents(source: string, options?: XmlReadOptions): string {
  const { lines, handler } = recorder(source);
  const result = readXml(source, handler, options);
  return [...lines, describe(result)].join("\n");
}

/** The same when the document arrives in pieces. */
export function readEventsInPieces(
  source: string,
  pieces: readonly string[],
  options?: XmlReadOptions,
): string {
  const { lines, handler } = recorder(source);
  const reader = createXmlReader(handler, options);
  for (const piece of pieces) reader.write(piece);
  const result = reader.end();
  return [...lines, describe(result)].join("\n");
}

function describe({ ok, issues }: ReturnType<typeof readXml>): string {
  return ok
    ? "ok"
    : issues.map(({ code, params, position }) => JSON.stringify([code, params, position])).join();
}
