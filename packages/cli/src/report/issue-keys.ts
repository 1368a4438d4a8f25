import type { Issue } from "@lienthong/core";

/** The rule that an issue is about, or its code when it names none. */
export function ruleOf({ code, params }: Issue): string {
  const rule = params?.["rule"];
  return typeof rule === "string" ? rule : code;
}

/** The table that an issue is about (XML1 … XML15), when it is about one. */
export function tableOf({ params, path }: Issue): string | undefined {
  const table = params?.["table"];
  return typeof table === "string" ? table : /\bXML\d{1,2}\b/u.exec(path)?.[0];
}
