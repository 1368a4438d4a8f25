import { describe, expectTypeOf, it } from "vitest";
import {
  type Catalogues,
  type CoreIssueCode,
  type Decimal,
  type Issue,
  type Result,
  type TextIssueCode,
  coreMessages,
  decimal,
  decodeUtf8,
  describeIssue,
  divideDecimals,
} from "./index.ts";
import { type JsonReadResult, readJson } from "./json.ts";
import { type XmlIssueCode, type XmlNode, parseXmlTree, readXml } from "./xml.ts";

describe("the types of the public functions", () => {
  it("say what can be missing", () => {
    expectTypeOf(decimal).returns.toEqualTypeOf<Decimal | undefined>();
    expectTypeOf(divideDecimals).returns.toEqualTypeOf<Decimal | undefined>();
    expectTypeOf(decodeUtf8).returns.toEqualTypeOf<Result<string, TextIssueCode>>();
    expectTypeOf(parseXmlTree).returns.toEqualTypeOf<Result<XmlNode, XmlIssueCode>>();
    expectTypeOf(readJson).returns.toEqualTypeOf<JsonReadResult>();
    expectTypeOf<JsonReadResult["value"]>().toBeUnknown();
  });

  it("let the issues and messages of several packages go together", () => {
    expectTypeOf(coreMessages).toExtend<Catalogues<CoreIssueCode>>();
    expectTypeOf<Issue<XmlIssueCode>>().toExtend<Issue<CoreIssueCode>>();
    expectTypeOf<Issue<CoreIssueCode>>().toExtend<Parameters<typeof describeIssue>[0]>();
  });

  it("take handlers that return nothing, or whether to go on", () => {
    type Open = Parameters<typeof readXml>[1]["open"];
    expectTypeOf<() => void>().toExtend<Open>();
    expectTypeOf<() => boolean>().toExtend<Open>();
    expectTypeOf<() => string>().not.toExtend<Open>();
  });
});
