import { coding, concept, dateTime, identifier, number, text } from "../../mapping/codecs.ts";
import { setNumberText } from "@lienthong/fhir";
import { ExactNumber } from "../../mapping/draft.ts";
import { type Codec, type ResourceMap, skip } from "../../mapping/row.ts";

/** An amount in đồng, its digits kept. */
const money: Codec = (value, scope) => {
  const amount = number(value, scope);
  if (!(amount instanceof ExactNumber)) return undefined;
  const made = { currency: "VND" };
  setNumberText(made, "value", amount.text);
  return made;
};

/** A supply may name the service it was used in; its own name stands for the item. */
const serviceName: Codec = (value, scope) =>
  (scope.row["TEN_VAT_TU"] ?? "").trim() === "" ? text(value, scope) : skip;

const referral: Codec = (value, scope) => {
  const paper = text(value, scope);
  return paper === undefined ? undefined : { identifier: { value: paper } };
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
    { field: "MA_DICH_VU", to: "productOrService.coding[+]", as: coding("ma-dich-vu"), basis: "proposal" },
    { field: "MA_VAT_TU", to: "productOrService.coding[+]", as: coding("ma-vat-tu"), basis: "proposal" },
    { field: "TEN_VAT_TU", to: "productOrService.text", as: text, basis: "own" },
    { field: "TEN_DICH_VU", to: "productOrService.text", as: serviceName, basis: "own" },
    { field: "SO_LUONG", to: "quantity.value", as: number, basis: "proposal" },
    { field: "DON_VI_TINH", to: "quantity.unit", as: text, basis: "own" },
    { field: "DON_GIA_BV", to: "unitPrice", as: money, basis: "proposal" },
    { field: "THANH_TIEN_BV", to: "net", as: money, basis: "proposal" },
  ],
};
