// Asks a running server for the league of ./whereas demo, with one department. Run by ./whereas bench tailoring.
//
// usage: node league.mjs URL TOKEN-FILE
import { readFileSync } from "node:fs";

const [root, tokenFile] = process.argv.slice(2);
const headers = { Authorization: `Bearer ${readFileSync(tokenFile, "utf8").trim()}`, "Content-Type": "application/json" };
const answer = await fetch(`${root}/api/v1/demo`, { method: "POST", headers, body: JSON.stringify({ departments: 1, stem: "benchdemo" }) });
if (answer.status !== 202) throw new Error(await answer.text());
const { href } = await answer.json();
for (;;) {
  const job = await (await fetch(root + href, { headers })).json();
  if (job.finished && job.failed === 0 && job.state === "done") break;
  if (job.finished) throw new Error(JSON.stringify(job));
  await new Promise((wake) => setTimeout(wake, 500));
}
