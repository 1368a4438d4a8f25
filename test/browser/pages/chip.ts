import { decodeBase64 } from "@lienthong/core";
import { readChip, validateChip } from "@lienthong/identity/chip";

// An invented person's card under an invented authority; brainpool curves with their parameters spelt out, as Vietnam writes them.
const bytes = (text: string): Uint8Array => {
  const decoded = decodeBase64(text);
  return decoded.ok ? decoded.value : new Uint8Array(0);
};
const anchor = bytes(
  "MIIDhjCCAuugAwIBAgIBATAKBggqhkjOPQQDBDAcMQswCQYDVQQGEwJWTjENMAsGA1UEAwwEQ1NDQTAeFw0yNTAxMDEwMDAw" +
    "MDBaFw00OTEyMzEyMzU5NTlaMBwxCzAJBgNVBAYTAlZOMQ0wCwYDVQQDDARDU0NBMIICODCCAa8GByqGSM49AgEwggGiAgEB" +
    "MEwGByqGSM49AQECQQCq3Z242+nEiz/U5q4zyfwHyzCNs7PJ0g7WY5zKcDMIcX1NmwCbxmhCrs2hKuajgOYogf8vLYLGhSiq" +
    "YFZYOkjzMIGEBEB4MKMxi2A7ieIycUWsI0zFlMvdjT35FhCoNEHK6phjvC3tXVqoJTqhCi7xyYuayLV/ERenK/LHuefBrE13" +
    "/JTKBEA9+RYQqDRByuqYY7wt7V1aqCU6oQou8cmLmsi1fxEXpyvyx7nnwaxNd/yUytwIPmeYQFC3Xrrl3SgJvWOAFvcjBIGB" +
    "BIGu5L3YLtlkWiEyLpxMapOF7Z9wtdkWwbQ7Yu700AmO/zsfeOLQ1I1Q0Wh7k7l9X3xtUEdAal5oizUiCby5+CJ93jhdVmMy" +
    "7MDqv6nPeCL98gn3ACSlexqgAMVbiB+BEbLc3klKX0heW8pL2IonY67RyisvqPBUBnjNHg862AiSAkEAqt2duNvpxIs/1Oau" +
    "M8n8B8swjbOzydIO1mOcynAzCHBVPlxBTKkmGUGGYRl/rBBHHbHTgQhd2t21h5aCnKkAaQIBAQOBggAEmlyZ7xicMwYAf5/4" +
    "TpXa1ARM5CLZbUEm+r/IMVTI/G3Z1sVABGEMSXKYhM8wjLUfL9APIyvnfwuGFKgmmYrMGKlr16CLp0G0RtczCY8YUxzr/UPy" +
    "auAz/b/+L5sfutxq1oqnRj9gq5WPANbwSjMSJMWG2VoqXBrfSuHPMlJAm4SjPTA7MA4GA1UdDwEB/wQEAwIABDAPBgNVHRMB" +
    "Af8EBTADAQH/MAoGA1UdDgQDBAEBMAwGA1UdIwQFMAOAAQEwCgYIKoZIzj0EAwQDgYgAMIGEAkBjFpMAhyGAwil7efCElicv" +
    "swtf88/PoauZgINDtGomv2OvvVhWMnPgJLvHtFIKf5s2mrqhaJLsimZwd9aHjXwaAkB7FktO8whoaANgTfhEIWtEpNhXggij" +
    "5Le9A9gfPiNMRjVaOTQyUO7VyHyKLmusFyRkju+s+9zGOJnpn9QdIeSB",
);
const sod = bytes(
  "d4ID+zCCA/cGCSqGSIb3DQEHAqCCA+gwggPkAgEDMQ8wDQYJYIZIAWUDBAIBBQAwcAYGZ4EIAQEBoGYEZDBiAgEAMA0GCWCG" +
    "SAFlAwQCAQUAME4wJQIBAQQgbNCD1dQxbm6Lmrv5SNsvMgeHQ0AH96xM0Qh2CxbBu5IwJQIBDQQgpta0IAkBW+vgQtGWJRfX" +
    "BviDaukYYCHp9NJe1KFkg5qgggKAMIICfDCCAeCgAwIBAgIBBzAKBggqhkjOPQQDBDAcMQswCQYDVQQGEwJWTjENMAsGA1UE" +
    "AwwEQ1NDQTAeFw0yNTAxMDEwMDAwMDBaFw00OTEyMzEyMzU5NTlaMCcxCzAJBgNVBAYTAlZOMRgwFgYDVQQDDA9Eb2N1bWVu" +
    "dCBzaWduZXIwggEzMIHsBgcqhkjOPQIBMIHgAgEBMCwGByqGSM49AQECIQCp+1fboe6pvD5mCpCdg41ybjv2I9UmICggE0gd" +
    "H25TdzBEBCB9Wgl1/CwwV+72dTBBev/n+4BVwSbcXGzpSktE8zC12QQgJtxcbOlKS0TzMLXZu9d8v5WEFilc9+HOa8zcGP+M" +
    "B7YEQQSL0q65y35XyyxLSC/8gbevud4n4eO9I8I6RFO9ms4yYlR++DXD2sT9l/hGGhRhHcnCd0UTLe2OVFwdVMcvBGmXAiEA" +
    "qftX26Huqbw+ZgqQnYONcYw5eqO1Yab3kB4OgpdIVqcCAQEDQgAEPk9R7VwMdktXH5VenQ88miDkh9Cn4C77MXNfIxmhBsgG" +
    "FFlZoVW4FaUkmhRC+bz4GGGQg6gAAf2eXcQ+wbZdlqMsMCowDgYDVR0PAQH/BAQDAgCAMAoGA1UdDgQDBAECMAwGA1UdIwQF" +
    "MAOAAQEwCgYIKoZIzj0EAwQDgYkAMIGFAkEAkqAVViQACEtBc+Fk+Uv2lXnh+kI0QEv7qaUK4220A/XgGR8uLkJ2ZfoH22QF" +
    "YYNQRGHkotmMWao2XNhx7qunJAJAMZ5/de7rMiWI7SXT2qLy6zZ5cM2yHctJqjapwDMAo0IrBuA6LJnsusbuCfLrlN2qi6m8" +
    "g4T2IRW1o0Zoi25Q5jGB1zCB1AIBATAhMBwxCzAJBgNVBAYTAlZOMQ0wCwYDVQQDDARDU0NBAgEHMA0GCWCGSAFlAwQCAQUA" +
    "oEgwFQYJKoZIhvcNAQkDMQgGBmeBCAEBATAvBgkqhkiG9w0BCQQxIgQgiYxSGMBJJMtDYRouGl0KvUltVRfhr8Grssjndxlj" +
    "d80wCgYIKoZIzj0EAwIERzBFAiAzPAdC6wjYMfzLPYSlCTw7kzdws3FrGbSIPveuGUCeEwIhAIZDb2LyVC7Kvxmkk8nj11SF" +
    "ZZwOIoMTG4jf/q8XPN1a",
);
const dataGroups = {
  1: bytes(
    "YV1fH1pJRFZOTTA5MDAwMDAxNzcwNTIwOTAwMDAwMTc8PDQ5MDAzMDU5TTMwMDMwNTdWTk08PDw8PDw8PDw8PDhOR1VZRU48" +
      "PFZBTjxBTjw8PDw8PDw8PDw8PDw8PDw=",
  ),
  13: bytes("bS4wLDEqMBECAQEMDDA1MjA5MDAwMDAxNzAVAgECDBBOZ3V54buFbiBWxINuIEFu"),
};

const check = (file: Uint8Array) =>
  validateChip({ sod: file, dataGroups }, { trustAnchors: [anchor], time: "2026-12-01T00:00:00Z" });
const proof = check(sod);
const changed = sod.slice();
changed[sod.length - 1] = (changed[sod.length - 1] ?? 0) ^ 1;

const noCard = () => Promise.resolve(new Uint8Array([0x6a, 0x82]));
const read = await readChip(noCard, {
  password: { can: "000017" },
  dataGroups: [1],
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
});

Object.assign(globalThis, {
  result: {
    "a chip is proved genuine": proof.ok && proof.value.trust === "trusted-issuer",
    "every data group is": proof.ok && proof.value.dataGroups.join() === "1,13",
    "a changed signature is refused": check(changed).issues[0]?.code === "identity.sod.signature",
    "a reader without card gives an issue": !read.ok,
  },
});
