import type { Transceive } from "@lienthong/identity/chip";

/** Sends one command to the reader's service on this computer and gives the chip's answer. */
export const transceive: Transceive = async (command) => {
  const response = await fetch("/reader/transmit", { method: "POST", body: Uint8Array.from(command) });
  if (!response.ok) throw new Error(`the reader answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

/** A file of the kiosk's configuration: the certificate of an authority, or its revocation list. */
export async function configured(path: string): Promise<Uint8Array> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} is missing`);
  return new Uint8Array(await response.arrayBuffer());
}
