// Starts the page and the mock of VNeID on this computer, with a key made for this run.
import { generateKeyPairSync } from "node:crypto";
import { createLoginApp } from "./login-app.mjs";
import { createMockVneid } from "./mock-vneid.mjs";

const { publicKey, privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
const [page, mock] = ["http://127.0.0.1:8081", "http://127.0.0.1:8082"];
const client = {
  authorizationEndpoint: `${mock}/authorize`,
  tokenEndpoint: `${mock}/token`,
  userinfoEndpoint: `${mock}/userinfo`,
  clientId: "benh-vien-mau",
  redirectUri: `${page}/dang-nhap/vneid`,
};
const clientSecret = "made-up";
const person = {
  citizenPid: "064185000025",
  fullName: "Rơ Châm H'Lan",
  birthDate: "31/12/1985",
  accountType: 1,
  accountLevel: 2,
};

createMockVneid({ ...client, clientSecret, publicKey, person }).listen(8082, "127.0.0.1");
const app = createLoginApp({
  client,
  clientSecret,
  privateKey,
  log: (event) => console.log(JSON.stringify(event)),
});
app.listen(8081, "127.0.0.1", () => console.log(page));
