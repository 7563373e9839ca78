// Load over HTTP against a running Whereas, as its users make it. Started by ./whereas bench; prints a table for
// docs/benchmarks.md. Bounded in count and time; speaks to the one address it is given.
//
// usage: node bench.mjs URL TOKEN SERVER-PID COPIES READY-SECONDS [SEED-FILE ...]
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import os from "node:os";

const [root, token, pid, copiesGiven, readySeconds, ...seeds] = process.argv.slice(2);
const copies = Number(copiesGiven);
const rows = [];
const organization = "bench-pd";
const auth = { Authorization: `Bearer ${token}` };

const questions = [
  "duty to intervene", "may an officer grab somebody by the throat", "tear gas", "body worn cameras", "neck restraint",
  "\"de-escalation\" training hours", "protest dispersal warning", "who investigates shootings", "mental health crisis",
  "residency", "collective bargaining discipline", "complaint anonymous", "use of force report supervisor", "retaliation",
  "USCM-2020/de-escalation/1", "citation instead of arrest", "medical aid after force", "community policing youth",
  "bias training", "certification board", "warning before force", "peer intervention", "plain language", "armored vehicles",
];

async function call(path, { method = "GET", type = "application/json", body, headers = {}, ok = [200, 201] } = {}) {
  const answer = await fetch(root + path, { method, body, headers: { ...auth, ...(body === undefined ? {} : { "Content-Type": type }), ...headers } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (!ok.includes(answer.status)) throw new Error(`${method} ${path}: ${answer.status} ${bytes.toString().slice(0, 300)}`);
  return { answer, bytes, json: () => JSON.parse(bytes.toString()) };
}

const at = (sorted, p) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))];
const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

function row(what, figure) {
  rows.push([what, figure]);
  console.log(`${what}: ${figure}`);
}

/** Runs `act(i)` `count` times, `width` at once, after `warm` calls that are not counted. */
async function times(count, width, act, warm = 0) {
  for (let i = 0; i < warm; i++) await act(i);
  const taken = [];
  let next = 0;
  const begun = performance.now();
  await Promise.all(Array.from({ length: width }, async () => {
    while (next < count) {
      const i = next++;
      const start = performance.now();
      await act(i);
      taken.push(performance.now() - start);
    }
  }));
  const seconds = (performance.now() - begun) / 1000;
  taken.sort((a, b) => a - b);
  return { p50: at(taken, 0.5), p95: at(taken, 0.95), p99: at(taken, 0.99), perSecond: count / seconds };
}

const search = (i) => call(`/api/v1/search?q=${encodeURIComponent(questions[i % questions.length])}`);
const memory = () => Math.round(Number(execFileSync("ps", ["-o", "rss=", "-p", pid]).toString()) / 1024);

async function measureSearch(name, count) {
  const one = await times(count, 1, search, 100);
  row(`Search over HTTP, ${name}, one at a time`, `p50 ${ms(one.p50)}, p99 ${ms(one.p99)}`);
  const four = await times(count, 4, search);
  row(`Search over HTTP, ${name}, four at once`, `p50 ${ms(four.p50)}, p99 ${ms(four.p99)}, ${Math.round(four.perSecond)} a second`);
}

/** Saves of one clause each, on documents of their own, each on the version before it. */
async function measureSaves(name, addresses) {
  const tags = new Map();
  const save = async (i) => {
    const address = addresses[i % addresses.length];
    const path = `/api/v1/documents/${address}`;
    const tag = tags.get(address) ?? (await call(`${path}/text`)).answer.headers.get("etag");
    const { answer } = await call(`${path}/clauses/scope`, { method: "PATCH", type: "text/markdown",
      body: `This general order binds every sworn officer, wording ${i} of ${address}.`, headers: { "If-Match": tag } });
    tags.set(address, answer.headers.get("etag"));
  };
  await times(addresses.length, 1, save);
  const one = await times(200, 1, save, 20);
  row(`Saves of a clause, ${name}, one at a time`, `${Math.round(one.perSecond)} a second, p50 ${ms(one.p50)}, p99 ${ms(one.p99)}`);
  const slots = Math.min(4, addresses.length);
  const four = await Promise.all(Array.from({ length: slots }, (_, s) => times(100, 1, (i) => save(s + slots * (i % Math.floor(addresses.length / slots))))));
  row(`Saves of a clause, ${name}, four documents at once`, `${Math.round(four.reduce((sum, f) => sum + f.perSecond, 0))} a second`);
}

/** How long until a saved word is found. */
async function measureFreshness(address) {
  const taken = [];
  for (let i = 0; i < 40; i++) {
    const word = `quillwort${i}${Date.now().toString(36)}`;
    const tag = (await call(`/api/v1/documents/${address}/text`)).answer.headers.get("etag");
    await call(`/api/v1/documents/${address}/clauses/scope`, { method: "PATCH", type: "text/markdown", body: `The word is ${word}.`, headers: { "If-Match": tag } });
    const saved = performance.now();
    while ((await call(`/api/v1/search?q=${word}`)).json().total === 0) {
      if (performance.now() - saved > 5000) throw new Error("a saved word was not found within five seconds");
    }
    taken.push(performance.now() - saved);
  }
  taken.sort((a, b) => a - b);
  row("Saved to searchable, over HTTP", `p50 ${ms(at(taken, 0.5))}, p99 ${ms(at(taken, 0.99))}`);
}

const paragraph = "The officer shall tell the supervisor what happened, who was there, what was said, and what was done, before the end of the tour of duty in which it happened, and the supervisor shall write it down in the log. ";

function sized(title, words) {
  const sections = [];
  for (let i = 0; i * 160 < words; i++) sections.push(`## Part ${i + 1}\n\n${paragraph.repeat(2)}[^n${i}]\n\n1. ${paragraph}\n1. ${paragraph}\n\n[^n${i}]: ${paragraph.slice(0, 80)}\n`);
  return `---\ntitle: ${title}\nkind: local-policy\n---\n\n${sections.join("\n")}`;
}

async function measureWord() {
  for (const [pages, words] of [[2, 900], [40, 18_000]]) {
    const slug = `pages-${pages}`;
    await call(`/api/v1/documents?organization=${organization}&slug=${slug}`, { method: "POST", type: "text/markdown", body: sized(`${pages} pages`, words), ok: [201] });
    const figures = await times(100, 1, () => call(`/api/v1/documents/${organization}/${slug}/export?format=docx`), 20);
    row(`Word, ${pages} pages, over HTTP`, `p50 ${ms(figures.p50)}, p95 ${ms(figures.p95)}`);
  }
}

/** Local copies as departments make them: values of their own, and in every third one a clause of their own. */
async function makeCopies(count, offset) {
  const models = ["de-escalation", "duty-to-intervene", "first-amendment-assemblies"];
  const made = await times(count, 4, async (i) => {
    const n = offset + i;
    const name = `Department of Town ${n}`;
    const slug = `copy-${n}`;
    const { answer } = await call(`/api/v1/documents/uscm/${models[n % 3]}/forks`, { method: "POST", ok: [201],
      body: JSON.stringify({ organization, slug, fields: { "department.name": name, "city.name": `Town ${n}`, "policy.number": String(100 + (n % 900)) } }) });
    if (n % 3 === 0) {
      await call(`/api/v1/documents/${organization}/${slug}/clauses/scope`, { method: "PATCH", type: "text/markdown",
        headers: { "If-Match": answer.headers.get("etag") }, body: `This order binds every officer of ${name}, on duty and off, and every civilian who directs officers.` });
    }
  });
  row(`Local copies made (${count})`, `${Math.round(made.perSecond)} a second`);
}

row("Machine", `${os.cpus().length} cores (${os.cpus()[0].model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GB, ${new Date().toISOString().slice(0, 10)}`);
row("First ready answer after start, warm build", `${readySeconds} s`);
row("Memory of the server after start (resident)", `${memory()} MB`);
await call("/api/v1/organizations", { method: "POST", ok: [201, 409], body: JSON.stringify({ slug: organization, name: "Bench Police Department", kind: "department" }) });
for (const seed of seeds)
  await call(`/api/v1/documents?organization=${organization}&name=${encodeURIComponent(basename(seed))}`, { method: "POST", type: "text/plain", body: readFileSync(seed), ok: [201] });
const base = seeds.length ? `the shipped library and ${seeds.length} seeds` : "the shipped library";
await makeCopies(12, 0);
const own = Array.from({ length: 12 }, (_, i) => i).filter((i) => i % 3 !== 1).map((i) => `${organization}/copy-${i}`);
await measureSearch(base, 600);
await measureSaves(base, own);
await measureFreshness(own[0]);
await measureWord();
if (copies > 0) {
  await makeCopies(copies, 12);
  const settle = performance.now();
  while ((await call("/api/v1/search?q=%22town+11%22")).json().total === 0 && performance.now() - settle < 60_000) await new Promise((r) => setTimeout(r, 200));
  await measureSearch(`${copies.toLocaleString("en-US")} local copies`, 240);
  await measureSaves(`${copies.toLocaleString("en-US")} local copies`, own);
  await measureFreshness(own[0]);
  row("Memory of the server at the end (resident)", `${memory()} MB`);
}
console.log(`\n| what | figure |\n| --- | --- |\n${rows.map(([what, figure]) => `| ${what} | ${figure} |`).join("\n")}`);
