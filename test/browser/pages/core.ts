import { describeIssue, coreMessages } from "@lienthong/core";
import { readJson } from "@lienthong/core/json";
import { parseXmlTree } from "@lienthong/core/xml";

const doctype = parseXmlTree(`<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`);
const [first] = doctype.issues;

Object.assign(globalThis, {
  result: {
    "an XML document is read": parseXmlTree("<a><b>một</b></a>").ok,
    "a DOCTYPE is refused": !doctype.ok && first?.code === "core.xml.doctype",
    "its message is in Vietnamese":
      first !== undefined && describeIssue(first, "vi", coreMessages) !== first.code,
    "a JSON text is read": readJson(`{"a": 1.00}`).ok,
  },
});
