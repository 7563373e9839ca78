// A provider of OpenID Connect to click through: it asks nobody for a password, and lets in whoever presses a link.
// `node provider.mjs PORT`
import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer } from "node:http";

const port = Number(process.argv[2]);
const issuer = `http://localhost:${port}`;
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const asked = new Map();
const run = Date.now().toString(36);

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

function token({ client_id, nonce, subject }) {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer, aud: client_id, sub: subject, nonce, iat: now, exp: now + 300, name: `${subject.split("-")[0]} Kim`, email: `${subject.toLowerCase()}@city.example` };
  const body = `${encoded({ alg: "RS256", kid: "one" })}.${encoded(claims)}`;
  return `${body}.${sign("sha256", Buffer.from(body), privateKey).toString("base64url")}`;
}

function discovery() {
  return {
    issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys`,
    response_types_supported: ["code"], subject_types_supported: ["public"], id_token_signing_alg_values_supported: ["RS256"],
  };
}

/** The page of the provider: a link back for each of the two who have an account there. */
function page(url) {
  const links = ["Alex", "Robin"].map((subject) => {
    const code = randomUUID();
    asked.set(code, { ...Object.fromEntries(url.searchParams), subject: `${subject}-${run}` });
    const back = new URL(url.searchParams.get("redirect_uri"));
    back.searchParams.set("code", code);
    back.searchParams.set("state", url.searchParams.get("state"));
    return `<p><a href="${back.href.replaceAll("&", "&amp;")}">Go on as ${subject}</a></p>`;
  });
  return `<!doctype html><html lang="en"><title>City Hall</title><h1>City Hall</h1>${links.join("")}</html>`;
}

function redeemed(body) {
  const form = new URLSearchParams(body);
  const request = asked.get(form.get("code"));
  asked.delete(form.get("code"));
  const challenge = createHash("sha256").update(form.get("code_verifier") ?? "").digest("base64url");
  if (!request || request.code_challenge !== challenge) return { error: "invalid_grant" };
  return { token_type: "Bearer", access_token: randomUUID(), id_token: token(request) };
}

createServer(async (request, answer) => {
  const url = new URL(request.url, issuer);
  let body = "";
  for await (const part of request) body += part;
  const json = (value) => answer.setHeader("Content-Type", "application/json").end(JSON.stringify(value));
  switch (url.pathname) {
    case "/.well-known/openid-configuration": return json(discovery());
    case "/keys": return json({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", use: "sig", alg: "RS256" }] });
    case "/token": return json(redeemed(body));
    case "/authorize": return answer.setHeader("Content-Type", "text/html;charset=UTF-8").end(page(url));
    default: return answer.writeHead(404).end();
  }
}).listen(port, "127.0.0.1");
