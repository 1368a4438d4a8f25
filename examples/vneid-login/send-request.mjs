const longest = 1024 * 1024;

/** Sends a request of the package: no redirects, ten seconds, a megabyte at most. */
export async function sendRequest({ method, url, headers, body }) {
  const signal = AbortSignal.timeout(10_000);
  const response = await fetch(url, { method, headers, body, redirect: "error", signal });
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > longest) throw new RangeError("answer too long");
  }
  return { status: response.status, body: text + decoder.decode() };
}
