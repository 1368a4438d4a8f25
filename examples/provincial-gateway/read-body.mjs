/** Thrown when a sender sends more than the gateway takes. */
export class BodyTooLarge extends Error {}

/** The bytes of a request, up to `limit`; the rest of a larger one is never kept. */
export async function readBody(request, limit) {
  const announced = Number(request.headers["content-length"] ?? 0);
  if (announced > limit) throw new BodyTooLarge();
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > limit) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
