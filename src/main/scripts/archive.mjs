// Takes everything of an organization away as one file, or brings such a file in. Run by ./whereas export and import.
//
// usage: node archive.mjs URL TOKEN-FILE out ORGANIZATION FILE COUNSEL  (COUNSEL: included, or empty)
//        node archive.mjs URL TOKEN-FILE in ORGANIZATION FILE NAME      (NAME: of an organization to make, or empty)
import { createWriteStream, openAsBlob, readFileSync, renameSync, rmSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const [root, tokenFile, way, organization, file, more] = process.argv.slice(2);
const authorization = `Bearer ${readFileSync(tokenFile, "utf8").trim()}`;
const address = `${root}/api/v1/organizations/${organization}`;

function stop(sentence) {
  console.error(`whereas: ${sentence}`);
  process.exit(1);
}

async function ask(url, options = {}) {
  const answer = await fetch(url, { ...options, headers: { Authorization: authorization, ...options.headers } });
  if (answer.ok) return answer;
  const told = await answer.json().catch(() => ({}));
  return stop(told.detail ?? `the server answered ${answer.status}.`);
}

// Waits for long work, saying how far it is.
async function through(job) {
  for (let last = ""; ; ) {
    const now = await (await ask(root + job)).json();
    const sentence = now.total > 0 ? `${now.done + now.failed} of ${now.total}` : "";
    if (sentence !== last && process.stdout.isTTY) process.stdout.write(`\r${sentence} `);
    last = sentence;
    if (["done", "failed", "stopped"].includes(now.state)) {
      if (process.stdout.isTTY) process.stdout.write("\r");
      if (now.state !== "done") stop(now.fault || "it was stopped.");
      return now;
    }
    await new Promise((next) => setTimeout(next, 300));
  }
}

async function take() {
  const query = more ? `?counsel=${more}` : "";
  const { job } = await (await ask(`${address}/archive${query}`, { method: "POST" })).json();
  const { failures } = await through(job);
  if (failures.length > 0) stop(`${failures[0].title}: ${failures[0].reason}`);
  const answer = await ask(`${root}${job}/file`);
  // under another name until it is whole
  try {
    await pipeline(Readable.fromWeb(answer.body), createWriteStream(`${file}.part`, { mode: 0o600 }));
  } catch (broken) {
    rmSync(`${file}.part`, { force: true });
    stop(`${file} could not be written: ${broken.message}`);
  }
  renameSync(`${file}.part`, file);
  console.log(`Everything of ${organization} is in ${file}. Drafts are in it: keep it as you keep them.`);
}

async function found() {
  const body = JSON.stringify({ slug: organization, name: more, kind: "department" });
  await ask(`${root}/api/v1/organizations`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
}

async function bring() {
  const there = await fetch(address, { headers: { Authorization: authorization } });
  if (there.status === 404 && !more)
    stop(`there is no organization ${organization} here; say --new "Its Name" to make it.`);
  if (there.status === 404) await found();
  const body = await openAsBlob(file);
  const headers = { "Content-Type": "application/zip" };
  const { job } = await (await ask(`${address}/archive`, { method: "PUT", headers, body })).json();
  const { failures } = await through(job);
  const came = await (await ask(`${address}/archive/restored/${job.split("/").pop()}`)).json();
  console.log(`${came.restored.length} brought in with the whole history: ${came.restored.join(", ")}`);
  if (came.there.length > 0) console.log(`There already, and left as they are: ${came.there.join(", ")}`);
  if (came.loose.length > 0) console.log(`Copies of something that is not here: ${came.loose.join(", ")}`);
  const other = failures.filter((it) => !came.there.includes(`${organization}/${it.item}`));
  for (const { title, reason } of other) console.error(`${title}: ${reason}`);
  process.exit(other.length === 0 ? 0 : 1);
}

await (way === "out" ? take() : bring());
