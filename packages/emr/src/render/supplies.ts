import { quantityText, timeText } from "../documents/format-value.ts";
import { conceptText, textIn } from "../documents/texts-of.ts";
import type { Content } from "../documents/xhtml.ts";
import { type Part, listIn, partOf } from "../mapping/places.ts";
import { type Scene, show } from "./scene.ts";
import { dataTable } from "./table.ts";

/** Supplies and devices that the patient got or uses (vật tư y tế). */
export function supplyTable(scene: Scene, deliveries: readonly Part[], uses: readonly Part[]): Content {
  if (deliveries.length + uses.length === 0) return undefined;
  const { words, locale, read, nameOf } = scene;
  const deviceOf = (reference: unknown): Part | undefined => {
    const device = read.resolve(reference);
    return device === undefined ? undefined : show(scene, device);
  };
  const nameOfDevice = (device: Part | undefined): string | undefined =>
    conceptText(device?.["type"], nameOf) ??
    listIn(device?.["deviceName"])
      .map((one) => textIn(partOf(one)?.["name"]))
      .find((name) => name !== undefined);
  const delivered = deliveries.map((delivery) => {
    const item = partOf(show(scene, delivery)["suppliedItem"]);
    const device = deviceOf(item?.["itemReference"]);
    return [
      conceptText(item?.["itemCodeableConcept"], nameOf) ?? nameOfDevice(device) ?? words.notSaid,
      textIn(device?.["modelNumber"]),
      quantityText(item?.["quantity"], locale),
      timeText(delivery, "occurrence", locale),
    ];
  });
  const used = uses.map((use) => {
    const device = deviceOf(show(scene, use)["device"]);
    const name = nameOfDevice(device) ?? textIn(partOf(use["device"])?.["display"]);
    return [
      name ?? words.notSaid,
      textIn(device?.["modelNumber"]),
      undefined,
      timeText(use, "timing", locale),
    ];
  });
  return dataTable(
    [
      { title: words.supply },
      { title: words.model },
      { title: words.quantity, isNumber: true },
      { title: words.time },
    ],
    [...delivered, ...used],
  );
}
