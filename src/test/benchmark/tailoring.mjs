// What people who tailor wait for, over HTTP, with many departments. Run by ./whereas bench tailoring; adds a table for
// docs/benchmarks.md to target/bench-tailoring.md and ends with 1 where a goal is missed.
//
// usage: node tailoring.mjs URL TOKEN SERVER-PID DATABASE
import { execFileSync } from "node:child_process";
import { appendFileSync, readFileSync } from "node:fs";
import os from "node:os";

const [root, token, pid, database] = process.argv.slice(2);
const { departments, copies, models, model, clause, fed } = JSON.parse(readFileSync("target/bench-tailoring.json", "utf8"));
const league = "benchdemo-league";
const people = Math.min(200, departments);
const rows = [];
let missed = 0;

async function call(path, { as = token, method = "GET", type = "application/json", body, headers = {}, ok = [200, 201] } = {}) {
  const accept = path.endsWith("/text") ? "*/*" : path.startsWith("/api/") ? "application/json" : "text/html";
  const answer = await fetch(root + path, { method, body, redirect: "manual",
    headers: { Authorization: `Bearer ${as}`, Accept: accept, ...(body === undefined ? {} : { "Content-Type": type }), ...headers } });
  const text = await answer.text();
  if (!ok.includes(answer.status)) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
  return { answer, text, json: () => JSON.parse(text) };
}

const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const whole = (n) => n.toLocaleString("en-US");

function row(what, figure, goal = "", reached = true) {
  if (!reached) missed++;
  rows.push([what, figure, goal]);
  console.log(`${what}: ${figure}${goal && ` (${goal}${reached ? "" : ", MISSED"})`}`);
}

/** Runs `act(i)` so many times, `width` at once; a page that nobody opened before counts like any other. */
async function times(count, width, act) {
  const taken = [];
  let next = 0;
  await Promise.all(Array.from({ length: width }, async () => {
    while (next < count) {
      const i = next++;
      const start = performance.now();
      await act(i);
      taken.push(performance.now() - start);
    }
  }));
  taken.sort((a, b) => a - b);
  const at = (p) => taken[Math.min(taken.length - 1, Math.floor(taken.length * p))];
  return { p50: at(0.5), p95: at(0.95), most: taken.at(-1) };
}

async function measure(what, goal, count, act) {
  for (let i = 0; i < 20; i++) await act(count + i);
  const { p50, p95, most } = await times(count, 1, act);
  row(what, `p50 ${ms(p50)}, p95 ${ms(p95)}, most ${ms(most)}`, `p95 < ${goal} ms`, p95 < goal);
}

const mine = (i) => ({ as: `whereas_bench_${(i % people) + 1}` });
const of = (i) => `bench-pd-${(i % people) + 1}`;
const desk = (i) => call(`/documents/${of(i)}/${models[Math.floor(i / people + i) % models.length]}/desk`, mine(i));
const inbox = (i) => call(`/organizations/${of(i)}/updates`, mine(i));
const family = (i) => call(`/documents/${league}/${model}/lineage`, mine(i));
const wordings = (i) => call(`/documents/${league}/${model}/clauses/${clause}/wordings`, mine(i));

async function indexed() {
  const begun = performance.now();
  for (;;) {
    const health = (await call("/health/ready", { ok: [200, 503] })).text;
    if (/"index":\s*"ready"/.test(health)) break;
    if (performance.now() - begun > 3_600_000) throw new Error("the search index is not there after an hour");
    await new Promise((wake) => setTimeout(wake, 500));
  }
  return (performance.now() - begun) / 1000;
}

/** The author's next version of a model, in force: a section more, and how long its author waited for each of the steps. */
async function moved(name) {
  const path = `/api/v1/documents/${league}/${name}`;
  const { answer, text } = await call(`${path}/text`);
  const steps = [];
  const step = async (act) => {
    const start = performance.now();
    const done = await act();
    steps.push(performance.now() - start);
    return done;
  };
  await step(() => call(`${path}/text`, { method: "PUT", type: "text/markdown", headers: { "If-Match": answer.headers.get("etag") },
    body: `${text}\n## Yearly reading\n\nEvery member of the agency reads this policy once a year and signs for it.\n` }));
  for (const status of ["in-review", "approved", "in-force"])
    await step(() => call(`${path}/status`, { method: "PUT", body: JSON.stringify({ status, ...(status === "in-force" ? { grade: "substantive", why: "Members asked." } : {}) }) }));
  return Math.max(...steps);
}

async function takenIn(model, when) {
  const as = "whereas_bench_league";
  const start = performance.now();
  const { href } = (await call(`/api/v1/documents/${league}/${model}/lineage/updates`, { as, method: "POST", body: "", ok: [202] })).json();
  let job;
  for (;;) {
    job = (await call(href, { as })).json();
    if (job.finished) break;
    await new Promise((wake) => setTimeout(wake, 250));
  }
  const seconds = (performance.now() - start) / 1000;
  const speed = job.done / seconds;
  row(`One update into ${whole(job.total)} copies as one job, ${when} (${whole(job.done)} taken in, ${job.failed} wait for a person)`,
    `${seconds.toFixed(1)} s, ${speed.toFixed(0)} copies a second`, ">= 50 a second", speed >= 50);
  await call(`/api/v1/documents/${league}/${model}/lineage/updates`, { as, method: "POST", body: "", ok: job.failed ? [202] : [409] });
}

const load = () => os.loadavg()[0].toFixed(1);
row("Machine", `${os.cpus().length} cores (${os.cpus()[0].model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GB, ${new Date().toISOString().slice(0, 10)}, load ${load()}`);
row("Departments, copies, versions", `${whole(departments)}, ${whole(copies)}, ${whole(3 * copies)}`);
const waited = (await indexed()).toFixed(0);
if (fed) row("Search index ready after the server is", `${waited} s`);
await measure("Desk of a copy", 300, 200, desk);
await measure("Inbox of updates, two models moved", 300, 200, inbox);
await measure("Family page of a model", 500, 60, family);
await measure("Wordings of one clause in the family", 500, 60, wordings);
let longest = 0;
for (const name of models) longest = Math.max(longest, await moved(name));
row(`Author's save and steps into force, of ${models.length} models with ${whole(departments)} copies each`, `most ${ms(longest)}`);
await measure(`Inbox of updates, all ${models.length} models moved`, 300, 200, inbox);
await measure("Desk of a copy whose model moved", 300, 200, desk);
await takenIn(model, "the first since the start");
await takenIn(models[0], "the second");
await measure("Family page after that", 500, 60, family);
await measure("Wordings after that", 500, 60, wordings);
row("Memory of the server at the end (resident)", `${Math.round(Number(execFileSync("ps", ["-o", "rss=", "-p", pid]).toString()) / 1024)} MB, load ${load()}`);
appendFileSync("target/bench-tailoring.md",
  `\n### ${database}\n\n| what | figure | goal |\n| --- | --- | --- |\n${rows.map((r) => `| ${r.join(" | ")} |`).join("\n")}\n`);
if (missed) console.log(`${missed} goals were missed on ${database}.`);
