// Asks a running server how it is, whether the record of who did what is as it was written, and whether search finds what is saved. Run by ./whereas doctor.
//
// usage: node doctor.mjs URL TOKEN-FILE; exit 0: all is well, 1: something is wrong, 2: it could not be found out
import { readFileSync } from "node:fs";

const [root, tokenFile] = process.argv.slice(2);

const words = {
  changed: "was changed after it was written",
  missing: "does not follow: entries before it are missing",
  "not-following": "does not follow: the entry before it was changed, or this one was put in",
  end: "is the last one that was written, and the record does not end with it",
};

function told({ n, what, at, name, action, subject }) {
  const entry = at ? ` (${[at, name || "nobody signed in", action, subject].filter(Boolean).join(", ")})` : "";
  return `entry ${n}${entry} ${words[what] ?? what}`;
}

async function read(answer) {
  const type = answer.headers.get("content-type") ?? "";
  if (/^application\/(\w+\+)?json/.test(type)) return answer.json();
  throw new Error(`the server at ${root} is not ready yet: it answers ${answer.status}`);
}

async function ready() {
  const answer = await fetch(`${root}/health/ready`);
  const { status, checks } = await read(answer);
  for (const { name, status, data } of checks) {
    const details = Object.entries(data ?? {}).map(([key, value]) => `${key} ${value}`).join(", ");
    console.log(`${status === "UP" ? "well " : "WRONG"}  ${name}${details ? `: ${details}` : ""}`);
  }
  return status === "UP";
}

async function sound() {
  const headers = { Authorization: `Bearer ${readFileSync(tokenFile, "utf8").trim()}` };
  const answer = await fetch(`${root}/api/v1/audit/check`, { headers });
  const found = await read(answer);
  if (answer.status !== 200) throw new Error(found.detail);
  const { sound, entries, seal, damages } = found;
  if (sound) console.log(`well   record: ${entries} entries, the last sealed ${seal}`);
  for (const damage of damages) console.log(`WRONG  record: ${told(damage)}`);
  return sound;
}

const clauses = n => `${n} ${n === 1 ? "clause" : "clauses"}`;

const index = {
  missing: ({ held }) => `is missing: it has ${clauses(held)}, and none is found`,
  stale: ({ held, same, extra }) => `is stale: it has ${clauses(held)}, ${same} found as saved${extra ? `; ${clauses(extra)} found that it has no more` : ""}`,
  orphan: ({ extra }) => `is left over: ${clauses(extra)} of it found, and there is no such document`,
};

// Everything that may be read of every document, compared with what search finds of it.
async function found() {
  const headers = { Authorization: `Bearer ${readFileSync(tokenFile, "utf8").trim()}` };
  let documents = 0;
  let differences = 0;
  let after = 0;
  do {
    const answer = await fetch(`${root}/api/v1/search/index/differences?after=${after}`, { headers });
    const compared = await read(answer);
    if (answer.status === 503) {
      console.log("WRONG  index: it is being made; ask again when it is ready");
      return false;
    }
    if (answer.status !== 200) throw new Error(compared.detail);
    for (const one of compared.differences) console.log(`WRONG  index: ${one.document} ${index[one.what](one)}`);
    documents += compared.documents;
    differences += compared.differences.length;
    after = compared.next;
  } while (after);
  if (differences) console.log("       ./whereas reindex makes the index again from the documents, which are not harmed");
  else console.log(`well   index: the clauses of ${documents} ${documents === 1 ? "document" : "documents"}, drafts and posted ones, are found as they are saved`);
  return differences === 0;
}

try {
  const well = [await ready(), await sound(), await found()].every(Boolean);
  console.log(well ? "All is well." : "Something is wrong; see above.");
  process.exitCode = well ? 0 : 1;
} catch (failed) {
  console.error(`whereas: ${failed.cause?.message ?? failed.message}`);
  process.exitCode = 2;
}
