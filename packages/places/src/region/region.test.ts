import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { toCurrent } from "../convert/to-current.ts";
import { toFormer } from "../convert/to-former.ts";
import { provinceTable } from "../table/province-table.ts";
import { communes } from "../unit/communes.ts";
import { districts, formerCommunes } from "../unit/former.ts";
import { provinces } from "../unit/provinces.ts";
import type { Region } from "./region.ts";

const folder = new URL("../generated/province/", import.meta.url);
const files = readdirSync(folder);

describe("the file of one province", () => {
  it("exists for each of the 34", () => {
    expect(files).toHaveLength(34);
  });

  it.each(files)("%s says the same as the whole package", async (file) => {
    const { region } = (await import(new URL(file, folder).href)) as { region: Region };
    const { code } = region.province;
    const parts = provinceTable().parts.get(code) ?? [];
    expect(region.province).toEqual(provinces().find((one) => one.code === code));
    expect(region.communes()).toEqual(communes(code));
    expect(region.communes({ asOf: "2025-07-01" })).toEqual(communes(code, { asOf: "2025-07-01" }));
    expect(region.districts()).toEqual(parts.flatMap((part) => districts(part)));
    expect(region.formerCommunes()).toEqual(parts.flatMap((part) => formerCommunes(part)));
    for (const former of [...region.formerCommunes(), ...region.districts()])
      for (const options of [former, {}])
        expect(region.toCurrent(former.code, options)).toEqual(toCurrent(former.code, options));
    for (const one of region.communes()) expect(region.toFormer(one.code)).toEqual(toFormer(one.code));
  });

  it("finds single units, and knows none of other provinces", async () => {
    const { region } = await import("../generated/province/gia-lai.ts");
    expect(region.commune("21583")?.name).toBe("Quy Nhơn");
    expect(region.commune("00004")).toBeUndefined();
    expect(region.district("622")?.name).toBe("Pleiku");
    expect(region.formerCommune("23575")?.name).toBe("Tây Sơn");
    expect(region.formerCommune("00001")).toBeUndefined();
    expect(region.toCurrent("00001").status).toBe("unknown");
  });
});
