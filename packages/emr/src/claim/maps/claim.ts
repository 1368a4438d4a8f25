import {
  cleanText,
  codeOf,
  coding,
  concept,
  dateTime,
  firstText,
  identifier,
  number,
  text,
  textOf,
} from "../../mapping/codecs.ts";
import { hasText } from "../../mapping/apply.ts";
import { partOf } from "../../mapping/places.ts";
import { money } from "./money.ts";
import { type Codec, type ReadScope, type ResourceMap, skip } from "../../mapping/row.ts";

/** Groups of MA_NHOM that are supplies: where no address tells a supply's code from a service's, the group does. */
const supplyGroups: ReadonlySet<string> = new Set(["10", "11"]);

const group = concept("ma-nhom");

function isSupply(scope: ReadScope): boolean {
  const { root } = scope;
  return supplyGroups.has(group.from(root["category"], scope, root, "category") ?? "");
}

/** A code of XML3: where no address tells codes of supplies from those of services, the group does. */
function itemCode(key: "ma-vat-tu" | "ma-dich-vu"): Codec {
  const plain = coding(key);
  const to: Codec["to"] = (value, scope) => {
    const code = plain.to(value, scope);
    const isAlone = !hasText(scope.row, key === "ma-vat-tu" ? "MA_DICH_VU" : "MA_VAT_TU");
    const isTold =
      partOf(code)?.["system"] !== undefined ||
      supplyGroups.has((scope.row["MA_NHOM"] ?? "").trim()) === (key === "ma-vat-tu");
    if (isAlone && isTold && scope.exactness === "own") scope.exactness = "apart";
    return code;
  };
  const from: Codec["from"] = (value, scope) => {
    const code = codeOf(key, value, scope);
    if (partOf(value)?.["system"] !== undefined) return code;
    return isSupply(scope) === (key === "ma-vat-tu") ? code : undefined;
  };
  return { to, from };
}
const supplyCode = itemCode("ma-vat-tu");

/** A supply may name the service it was used in; its own name stands for the item. */
const serviceName: Codec = {
  to: (value, scope) => {
    if (hasText(scope.row, "TEN_VAT_TU")) return skip;
    const name = text.to(value, scope);
    // The name beside a supply's code is read as that of the supply.
    if (scope.exactness === "own" && !hasText(scope.row, "MA_VAT_TU")) scope.exactness = "apart";
    return name;
  },
  from: textOf,
};

const supplyName: Codec = {
  to: text.to,
  from: (value, scope, place) => {
    const isNamed =
      firstText(place["coding"], (one) => supplyCode.from(one, scope, place, "coding")) !== undefined;
    return isNamed ? textOf(value) : undefined;
  },
};

const referral: Codec = {
  to: (value) => {
    const paper = cleanText(value);
    return paper === undefined ? undefined : { identifier: { value: paper } };
  },
  from: (value) => textOf(partOf(partOf(value)?.["identifier"])?.["value"]),
};

/** Kind of accident (mã tai nạn thương tích); 0 says that there was none. */
const accidentKind = concept("ma-tai-nan");
const accident: Codec = {
  to: (value, scope) => (value.trim() === "0" ? skip : accidentKind.to(value, scope)),
  from: accidentKind.from,
};

/** XML1 to Claim. */
export const claimMap: ResourceMap = {
  table: "XML1",
  resource: "Claim",
  rows: [
    { field: "MA_LK", to: "identifier[+]", as: identifier("ma-lk"), basis: "single-source" },
    { field: "MA_DOITUONG_KCB", to: "subType", as: concept("ma-doituong-kcb"), basis: "own" },
    { field: "NGAY_TTOAN", to: "created", as: dateTime, basis: "proposal" },
    { field: "GIAY_CHUYEN_TUYEN", to: "referral", as: referral, basis: "own" },
    { field: "T_TONGCHI_BV", to: "total", as: money, basis: "proposal" },
    { field: "MA_TAI_NAN", to: "accident.type", as: accident, basis: "proposal" },
  ],
};

/** XML2 to an item of Claim. */
export const medicineItemMap: ResourceMap = {
  table: "XML2",
  resource: "Claim.item",
  rows: [
    { field: "MA_NHOM", to: "category", as: concept("ma-nhom"), basis: "own" },
    { field: "MA_THUOC", to: "productOrService.coding[+]", as: coding("ma-thuoc"), basis: "own" },
    { field: "TEN_THUOC", to: "productOrService.text", as: text, basis: "own" },
    { field: "SO_LUONG", to: "quantity.value", as: number, basis: "proposal" },
    { field: "DON_VI_TINH", to: "quantity.unit", as: text, basis: "own" },
    { field: "DON_GIA", to: "unitPrice", as: money, basis: "proposal" },
    { field: "THANH_TIEN_BV", to: "net", as: money, basis: "proposal" },
  ],
};

/** XML3 to an item of Claim. */
export const serviceItemMap: ResourceMap = {
  table: "XML3",
  resource: "Claim.item",
  rows: [
    { field: "MA_NHOM", to: "category", as: concept("ma-nhom"), basis: "own" },
    { field: "MA_DICH_VU", to: "productOrService.coding[+]", as: itemCode("ma-dich-vu"), basis: "proposal" },
    { field: "MA_VAT_TU", to: "productOrService.coding[+]", as: supplyCode, basis: "proposal" },
    { field: "TEN_VAT_TU", to: "productOrService.text", as: supplyName, basis: "own" },
    { field: "TEN_DICH_VU", to: "productOrService.text", as: serviceName, basis: "own" },
    { field: "SO_LUONG", to: "quantity.value", as: number, basis: "proposal" },
    { field: "DON_VI_TINH", to: "quantity.unit", as: text, basis: "own" },
    { field: "DON_GIA_BV", to: "unitPrice", as: money, basis: "proposal" },
    { field: "THANH_TIEN_BV", to: "net", as: money, basis: "proposal" },
  ],
};
