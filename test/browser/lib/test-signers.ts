import { decodeBase64 } from "@lienthong/core";
import { type Signer, createTrustStore } from "@lienthong/signature";

/** An invented signer; the key stands here for all to see, and signs nothing but tests. */
interface TestSigner {
  readonly certificate: string;
  readonly modulus: string;
  readonly exponent: string;
}

const root =
  "MIICyjCCAbKgAwIBAgIBATANBgkqhkiG9w0BAQsFADAWMRQwEgYDVQQDDAtH4buRYyB0aOG7rTAeFw0yNTAxMDEwMDAwMDBaFw00" +
  "OTEyMzEyMzU5NTlaMBYxFDASBgNVBAMMC0fhu5FjIHRo4butMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAmU57ht0W" +
  "InUpqYHU8i3OyDHmeHxqakjQvoUFNecQtV0alGjbNcRXjD8z331+OPnfY3kTNZWXE1uK+kde7QVh2mtqpU9pcf4FgoLhiO3nWBM2" +
  "7LqfN1RMWTDGJkDwCNyoH3L+v0UGHrb4bxNikyV4FPtamfik/x+PBvDsu4E+mNgaZk2whJ/6lTqPoelu5hhMhTVz9YwA7bVLS4Ao" +
  "zrH5HX/3R608F0Fn0obZeQsAzinMB6ZxAYrN8yiM7p2YHKXGaj6gnjzujNWQdAEKMp5WCwLW0wbFe3RgwvYKGKIlicQa5qy3rPT6" +
  "hlz5sQcMBEgqNXCeEQJM4UEghXN41DKo8wIDAQABoyMwITAOBgNVHQ8BAf8EBAMCAQYwDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG" +
  "9w0BAQsFAAOCAQEAJXeEfnf1PRlUuDRY96yQAuwOyBCwjzZ3Gve6838tousWi4i1/Y/Qo27RuQwZNN656EaweH2apy/LrgbfVkiu" +
  "03FI08RV5PLwlzt2wvUObuX4dnKHtJazyn8pH237cwykCQm7CQUh+yB4FhQlZs8FDNSMO10JPewRu0zzVIedAGyNqQpZXwnf2yhC" +
  "HXrTK2CrYBRGuDtM4dze9KaKJXgD5cf8CZ22wDc1KxfCr2OUEfUJrJo3Hia2arTdVqDqqQpoxop0FDLFadF/mN02i2ofFM+2264+" +
  "qvtGgNB0cGJaRMXf8SQ87l/Ueh5C16HV2IdOSwGVJonbd9G1LENonvBqBg==";
const teacher: TestSigner = {
  certificate:
    "MIICwDCCAaigAwIBAgIBBzANBgkqhkiG9w0BAQsFADAWMRQwEgYDVQQDDAtH4buRYyB0aOG7rTAeFw0yNTAxMDEwMDAwMDBaFw00" +
    "OTEyMzEyMzU5NTlaMB0xGzAZBgNVBAMMElRy4bqnbiBUaOG7iyBCw6xuaDCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEB" +
    "AKGAD4tUHTtbqAWhqDCie1gMLRxaOQex86mn5bvHqox8VpKHuXKsiYGShbZG3enMu/DZOr0F4q4kSiaJeFsQjceGkc4u3ARMdyOB" +
    "LXWNelVgRaba91fk+UcR0e1HZqZm4mTk1X+zQQJh7Z1/2/nGVVZg8M8GDThYDvS7zKgRRZGzhIEzj7fk15sIZnHM1NaaM3ZQkLqf" +
    "LBl4Eu2jg3XKeqsn0cUWUMk1ME46EUSsrxLcaAGfTjNO10SAR91wBFxG+jfCxL/jE7/mXUmw3rW8qwWaVn8hbcNmygHV6SvMhqFn" +
    "gqmlRCszFBYeTIK/eqCGIJHx18e7TNN5T5mCA2jMUTECAwEAAaMSMBAwDgYDVR0PAQH/BAQDAgbAMA0GCSqGSIb3DQEBCwUAA4IB" +
    "AQAsBuiZmR73+eT6rj3+rlc14e16HhouWeh9GShZO2Y5vBq58dO4AUK8I4o0eaPo2vkgzZ9erawlqx2DKiyDpCnk1Uh9A7uU+Ft0" +
    "bVnHTppvFgv6qnxmHkwklAYcpd5AYHFljdwP/SrJbX1XsPgH9SqZni4miZ6MSw0zmTbPpUvSexiWeggArM7khFuyebAhIDFQ2qrx" +
    "cDhO/88ewUPl50SOxe+YT1TNpm0C9STC8O2taMK5x6KmCmW6s05ZIQydLzYkDxDwMQPKkLpox3nGMtYf//4mKLOI41ro0zUA1wgu" +
    "bxz0UOpm9jAgaH0DBby0baG6a2e96xZ5e0hs+fTQtez/",
  modulus:
    "a1800f8b541d3b5ba805a1a830a27b580c2d1c5a3907b1f3a9a7e5bbc7aa8c7c569287b972ac89819285b646dde9ccbbf0d9" +
    "3abd05e2ae244a2689785b108dc78691ce2edc044c7723812d758d7a556045a6daf757e4f94711d1ed4766a666e264e4d57f" +
    "b3410261ed9d7fdbf9c6555660f0cf060d38580ef4bbcca8114591b38481338fb7e4d79b086671ccd4d69a33765090ba9f2c" +
    "197812eda38375ca7aab27d1c51650c935304e3a1144acaf12dc68019f4e334ed7448047dd70045c46fa37c2c4bfe313bfe6" +
    "5d49b0deb5bcab059a567f216dc366ca01d5e92bcc86a16782a9a5442b3314161e4c82bf7aa0862091f1d7c7bb4cd3794f99" +
    "820368cc5131",
  exponent:
    "3cb4602364f89fe931dcfc08b64f3cc1b9c1f3184ebb7fbe3115351b424fef0285a00a78408c6e1b50320673d8d21aecc1f9" +
    "4544ebc36ae5a5219b26ac442aa6c7046355e5c98fdc70720bde55d197e9da047fe5dd19ea4136878c02fca8ab9f89812267" +
    "1fbfdddf656b8035f54b01a4b8478be9a06a7f5f0fcacf80950d6b584ff4b04e9315484cd366fff39481eb23a0cac0f5f58e" +
    "9e87a928e31457e02f4e4699fd5b849f16ce61c4e8dcc44ce67c04720e8cd66a2a64235044e74347a1a7fd27684c59fff4e9" +
    "8cb3edaf42389b44a001c95ff918b87d0c172707fc4f516cfffff6a7819f10b2256ad2d20278671c81f1c4e41b0ba34aa27e" +
    "083212d4f649",
};
const head: TestSigner = {
  certificate:
    "MIICvzCCAaegAwIBAgIBCDANBgkqhkiG9w0BAQsFADAWMRQwEgYDVQQDDAtH4buRYyB0aOG7rTAeFw0yNTAxMDEwMDAwMDBaFw00" +
    "OTEyMzEyMzU5NTlaMBwxGjAYBgNVBAMMEUzDqiBWxINuIEPGsOG7nW5nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA" +
    "20P+xMjJiVFeASEQ3AwvpuyefQ4/FBE/4BKL57S19OCcho7rW1FaTUjgUEtmkoTIEf8ndEqHmU4tlw8lzLTJi3HVmLOtvJwJPj0s" +
    "vFPgd7j6zaLqAeAROi1AyG2skgU1WVchW/vXrv4K/aLMJSeRo5pnpN+1EZ8uTcHuZo89kGSJZC2UV47qbU7k3RAMnLG0+CGqUHMG" +
    "pOCs5dzs37cfq78XJdtzrUhr/tnK5d9KKOIqUWily9tq+r2LQW4JV9RGJUfr12Kikr1mLjM5mqs1rF4kWesChz2ItW+j75FLuAWD" +
    "40ociJ/SwGzk57NWvdl4ESsBFrOujps0Ge/8mu9NAwIDAQABoxIwEDAOBgNVHQ8BAf8EBAMCBsAwDQYJKoZIhvcNAQELBQADggEB" +
    "AJXQgvgqW97FuGzEAxqeJTTQEfnQArH5P24SawRNbb7sFW058vjnGjDFTNRwdMBqMDxExVvnaestC8DIqgGHy20HUUfnmNWdxWb9" +
    "RKI3CYzw+Penp5G4eZas+uPlTR+keAdEKpPCAwxfPwLLCOxNGYPey+lAy6LVaYSepoA/sfmVsuGhUE4nx0wjIVX5QiIvXlxlMEM7" +
    "UXajyTg3pbeFZkVWcniJmyoDs7XUlNgFGzO5AZwHIJWejKpA42Fn1UponrIVemwT1hODwGPCm5HhK2P+WhQcp0Cp7tBO9EWJQCIT" +
    "/1E09Lne9c9WT75PciDUUmGRc4f8Wv5fHGScNM7cY4k=",
  modulus:
    "db43fec4c8c989515e012110dc0c2fa6ec9e7d0e3f14113fe0128be7b4b5f4e09c868eeb5b515a4d48e0504b669284c811ff" +
    "27744a87994e2d970f25ccb4c98b71d598b3adbc9c093e3d2cbc53e077b8facda2ea01e0113a2d40c86dac9205355957215b" +
    "fbd7aefe0afda2cc252791a39a67a4dfb5119f2e4dc1ee668f3d906489642d94578eea6d4ee4dd100c9cb1b4f821aa507306" +
    "a4e0ace5dcecdfb71fabbf1725db73ad486bfed9cae5df4a28e22a5168a5cbdb6afabd8b416e0957d4462547ebd762a292bd" +
    "662e33399aab35ac5e2459eb02873d88b56fa3ef914bb80583e34a1c889fd2c06ce4e7b356bdd978112b0116b3ae8e9b3419" +
    "effc9aef4d03",
  exponent:
    "0bebc7cbf875c7457773d043858169707ec4dd5c27980499d870e295ed0e9cd2224ce5a5a540e86148a1ed02c1c78d86c6b0" +
    "2750fc9a91d3a410ad8c601e24270a07218f918058f9a5e58200b254117563d48085ab271948ad552c5794d019c780c0dc67" +
    "e44e3e1c09c32871d55fbe403582a34579eeb6722a07352f64808225fee3b201e9bd6f24efff0f664270087a4369439dd8b8" +
    "f347730984abeb7158903d5779f097af3d27366fdaeab0609b1e6fd25460961a67570b9fa88ebcd9a0d567c11b00845a0f04" +
    "88eb3b16de66156a5813ba1b218b330d4945ad1d914f13a61c97ac414fce6ca827043217338eff6af5f08d5283c7039eeea4" +
    "5f15d7051601",
};

const bytes = (text: string): Uint8Array => {
  const decoded = decodeBase64(text);
  return decoded.ok ? decoded.value : new Uint8Array(0);
};

/** RSA as a token does it: the hash comes in, padded by the rules of RFC 8017, and one power goes out. */
function rsa({ certificate, modulus, exponent }: TestSigner): Signer {
  const n = BigInt(`0x${modulus}`);
  const info = "3031300d060960864801650304020105000420";
  const hex = (digest: Uint8Array): string =>
    [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return {
    method: "rsa-sha256",
    certificates: [bytes(certificate)],
    sign(digest) {
      const tail = `00${info}${hex(digest)}`;
      let power = BigInt(`0x0001${"f".repeat(modulus.length - 4 - tail.length)}${tail}`);
      let result = 1n;
      for (let rest = BigInt(`0x${exponent}`); rest > 0n; rest >>= 1n) {
        if ((rest & 1n) === 1n) result = (result * power) % n;
        power = (power * power) % n;
      }
      const text = result.toString(16).padStart(modulus.length, "0");
      return Uint8Array.from({ length: modulus.length / 2 }, (_, at) =>
        Number.parseInt(text.slice(at * 2, at * 2 + 2), 16),
      );
    },
  };
}

/** A homeroom teacher and a head, invented, and the root that vouches for both. */
export const teacherSigner = rsa(teacher);
export const headSigner = rsa(head);
export const testTrust = createTrustStore({ roots: [bytes(root)] });
