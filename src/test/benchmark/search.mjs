// Asks a running Whereas over HTTP, notes what it measures beside what was measured in process, and prints all of it as a
// table; ./whereas bench search starts it. Without an address it prints what is noted.
//
// usage: node search.mjs FIGURES [URL TOKEN]
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";

const [figures, root, token] = process.argv.slice(2);
const auth = { Authorization: `Bearer ${token}` };
const words = ["duty to intervene", "may an officer grab somebody by the throat", "verbal warning before force", "training for supervisors",
  "who tells the dispatcher", "officer shall report force", "dispersal order protest", "retaliation against a witness"];
const phrases = ["\"use of force\"", "\"before force\"", "\"the incident commander\"", "\"as soon as\""];
const beginnings = ["train*", "super*", "interv*", "dispers*"];
const mistyped = ["verbal waring", "supervizor report", "retalliation", "dispursal order"];
const rounds = 200;

async function call(path, { method = "GET", type = "application/json", body, headers = {} } = {}) {
  const answer = await fetch(root + path, { method, body, headers: { ...auth, ...(body === undefined ? {} : { "Content-Type": type }), ...headers } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
  return { answer, json: () => JSON.parse(text) };
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(2);

function note(what, taken) {
  taken.sort((a, b) => a - b);
  const line = [what, "http", at(taken, 0.5), at(taken, 0.99)].join("\t");
  console.log(line);
  appendFileSync(figures, `${line}\n`);
}

/**
 * Asks each question in turn, from the 17th time on for the clock. Every answer is a whole page; what was counted before is
 * counted again, because something is left out that is in no text, unless `again`.
 */
async function measure(what, questions, more = "", again = false) {
  const taken = [];
  const until = performance.now() + 25_000;
  for (let i = -16; i < rounds && (i < 16 || performance.now() < until); i++) {
    const begun = performance.now();
    const question = questions[(i + 16) % questions.length] + (again ? "" : ` -zyzzq${i + 16}x`);
    await call(`/api/v1/search?q=${encodeURIComponent(question)}${more}`);
    if (i >= 0) taken.push(performance.now() - begun);
  }
  note(what, taken);
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
  note("a document saved and found", taken);
}

async function ask() {
  await measure("any word", words, "&copies=all");
  await measure("exact phrase", phrases, "&copies=all");
  await measure("beginning of a word", beginnings, "&copies=all");
  await measure("mistyped", mistyped, "&copies=all");
  await measure("any word, one kind only", words, "&copies=all&kind=local-policy");
  await measure("any word, collapsed, one kind only", words, "&kind=local-policy");
  await measure("a whole page: collapsed, marked, counted", words);
  await measure("a whole page for a phrase", phrases);
  await measure("a whole page, asked before", words, "", true);
  await saves();
}

/** The figures of one measurement by whose they are. */
function read() {
  const rows = new Map();
  for (const line of readFileSync(figures, "utf8").split("\n").filter(Boolean)) {
    const [what, whose, first, second] = line.split("\t");
    if (!rows.has(what)) rows.set(what, {});
    rows.get(what)[whose] = { first, second };
  }
  return rows;
}

const ms = (value) => (value === undefined ? "" : Number(value).toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2));
const grouped = (value) => (value === undefined ? "" : /^\d+$/.test(value) ? Number(value).toLocaleString("en") : value);

function table() {
  const rows = read();
  const once = ["| what | Whereas | PostgreSQL |", "| --- | --- | --- |"];
  const times = ["| milliseconds | p50 | p99 | over HTTP, p50 | p99 | PostgreSQL, p50 | p99 | its p50 by ours |", "| --- | --- | --- | --- | --- | --- | --- | --- |"];
  for (const [what, { ours, http, postgresql }] of rows) {
    if (!ours?.second && !http) once.push(`| ${what} | ${grouped(ours?.first)} | ${grouped(postgresql?.first)} |`);
    else {
      const ratio = ours && postgresql ? (postgresql.first / ours.first).toPrecision(2) : "";
      times.push(`| ${[what, ...[ours, http, postgresql].flatMap((of) => [ms(of?.first), ms(of?.second)]), Number(ratio) || ""].join(" | ")} |`);
    }
  }
  return `${once.join("\n")}\n\n${times.join("\n")}\n`;
}

if (root) await ask();
writeFileSync(figures.replace(/\.tsv$/, ".md"), table());
console.log(`\n${table()}`);
