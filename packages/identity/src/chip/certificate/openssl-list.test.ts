import { describe, expect, it } from "vitest";
import { readCertificate } from "./certificate.ts";
import { checkRevocation } from "./check-revocation.ts";

// Made with OpenSSL 3: `req -x509` and `ca -gencrl` on brainpoolP256r1; number 7 is revoked for key compromise. The key was thrown away.
const authority = [
  "MIIBnTCCAUSgAwIBAgIUag3d5bMnKa1WVy43+L+Z5I165p8wCgYIKoZIzj0EAwIwHDELMAkGA1UEBhMCVk4xDTALBgNVBAMM",
  "BENTQ0EwHhcNMjYxMTIzMTYwMzI1WhcNMzYxMTIwMTYwMzI1WjAcMQswCQYDVQQGEwJWTjENMAsGA1UEAwwEQ1NDQTBaMBQG",
  "ByqGSM49AgEGCSskAwMCCAEBBwNCAAQ1Pg7qqbJ/jLE476+PnZWnPsdtXkQb/nXYDXew/nwaTaZCjpD35xa5mBOJy9OmNY+c",
  "kfR5TZ74thJCNFpqdunXo2MwYTAdBgNVHQ4EFgQUwcLwZNKrcUaOzuWf2sC1Dl2/qHQwHwYDVR0jBBgwFoAUwcLwZNKrcUaO",
  "zuWf2sC1Dl2/qHQwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwCgYIKoZIzj0EAwIDRwAwRAIgE0sFL3Q5rXlZ",
  "qwHOFTZBqle52UH/4XYlREKGnY9EySgCIENeMRoCKTA83QlOaCDoUNixyicjV1MOMq06DIoQRA3F",
].join("");
const list = [
  "MIH5MIGgAgEBMAoGCCqGSM49BAMCMBwxCzAJBgNVBAYTAlZOMQ0wCwYDVQQDDARDU0NBFw0yNjExMjMxNjAzMjVaFw0yNjEy",
  "MjMxNjAzMjVaMCIwIAIBBxcNMjYxMTAxMDAwMDAwWjAMMAoGA1UdFQQDCgEBoC8wLTAfBgNVHSMEGDAWgBTBwvBk0qtxRo7O",
  "5Z/awLUOXb+odDAKBgNVHRQEAwIBBTAKBggqhkjOPQQDAgNIADBFAiAV4GVa04j2+BAiq+sl1WXK9iE4G4BxeFFqI9jt9jBU",
  "lAIhAKeBmd1jkQZNnG3g/wExCtBVsKXoILTBKJF24H1GkRKV",
].join("");
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64"));

describe("a revocation list that OpenSSL made", () => {
  const issuer = readCertificate(bytes(authority), "issuer");
  it.each([
    [7, false, ["identity.certificate.revoked"]],
    [8, true, []],
  ])("is read as OpenSSL means it for number %i", (serial, isUnrevoked, expected) => {
    const said: string[] = [];
    const signer = { ...issuer, serialNumber: Uint8Array.of(serial) };
    const time = Date.UTC(2026, 10, 24);
    const report = (code: string): void => void said.push(code);
    const result = checkRevocation([bytes(list)], signer, { issuer, anchors: [issuer] }, time, report);
    expect(result).toBe(isUnrevoked);
    expect(said).toEqual(expected);
  });
});
