// Asks a running Whereas over HTTP and adds to the table of ./whereas bench search, which starts it.
//
// usage: node search.mjs URL TOKEN TABLE
import { appendFileSync } from "node:fs";

const [root, token, table] = process.argv.slice(2);
const auth = { Authorization: `Bearer ${token}` };
const words = ["duty to intervene", "may an officer grab somebody by the throat", "verbal warning before force", "training for supervisors",
  "who tells the dispatcher", "officer shall report force", "dispersal order protest", "retaliation against a witness"];
const phrases = ["\"use of force\"", "\"before force\"", "\"the incident commander\"", "\"as soon as\""];
const rounds = 200;

async function call(path, { method = "GET", type = "application/json", body, headers = {} } = {}) {
  const answer = await fetch(root + path, { method, body, headers: { ...auth, ...(body === undefined ? {} : { "Content-Type": type }), ...headers } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
  return { answer, json: () => JSON.parse(text) };
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);

function row(what, taken) {
  taken.sort((a, b) => a - b);
  const line = `| ${what} | p50 ${at(taken, 0.5)} ms, p99 ${at(taken, 0.99)} ms |`;
  console.log(line);
  appendFileSync(table, `${line}\n`);
}

async function measure(what, question) {
  const taken = [];
  const until = performance.now() + 30_000;
  for (let i = -16; i < rounds && (i < 16 || performance.now() < until); i++) {
    const begun = performance.now();
    await call(`/api/v1/search?q=${encodeURIComponent(question(i + 16))}`);
    if (i >= 0) taken.push(performance.now() - begun);
  }
  row(what, taken);
}

/** From the answer to a save until the saved word is found. */
async function saves() {
  const organization = "bench-pd";
  await call("/api/v1/organizations", { method: "POST", body: JSON.stringify({ slug: organization, name: "Bench Police Department", kind: "department" }) });
  await call(`/api/v1/documents?organization=${organization}&slug=order`, { method: "POST", type: "text/markdown",
    body: "---\ntitle: An order\nkind: local-policy\n---\n\n# An order {#order}\n\nThis order binds everybody. {#scope}\n" });
  const taken = [];
  for (let i = 0; i < 60; i++) {
    const word = `quillwort${i}x${Date.now().toString(36)}`;
    const tag = (await call(`/api/v1/documents/${organization}/order/text`)).answer.headers.get("etag");
    await call(`/api/v1/documents/${organization}/order/clauses/scope`, { method: "PATCH", type: "text/markdown", body: `The word is ${word}.`, headers: { "If-Match": tag } });
    const saved = performance.now();
    while ((await call(`/api/v1/search?q=${word}`)).json().total === 0) {
      if (performance.now() - saved > 5000) throw new Error("a saved word was not found within five seconds");
    }
    if (i >= 10) taken.push(performance.now() - saved);
  }
  row("over HTTP: a document saved and found", taken);
}

await measure("over HTTP: any word, a whole page, never asked before", (i) => `${words[i % words.length]} town${i}`);
await measure("over HTTP: any word, a whole page, asked before", (i) => words[i % words.length]);
await measure("over HTTP: exact phrase, a whole page, asked before", (i) => phrases[i % phrases.length]);
await saves();
