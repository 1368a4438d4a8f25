// Starts the gateway on this computer only. Put a reverse proxy with TLS and authentication before it.
import { createGateway } from "./gateway.mjs";

const gateway = createGateway({ log: (line) => console.log(line) });
gateway.listen(Number(process.env.PORT ?? 8080), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${gateway.address().port}/claim-files`);
});
process.on("SIGTERM", () => gateway.close());
