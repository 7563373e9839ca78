// Asks a running server for something to click through, and shows how far it is. Run by ./whereas demo.
//
// usage: node demo.mjs URL TOKEN-FILE DEPARTMENTS; exit 0: it is made, 1: something could not be made, 2: it was refused
import { readFileSync } from "node:fs";

const [root, tokenFile, departments] = process.argv.slice(2);
// The name under which the start says that it is ready: people are signed in there.
const shown = root.replace("127.0.0.1", "localhost");
const headers = { Authorization: `Bearer ${readFileSync(tokenFile, "utf8").trim()}`, "Content-Type": "application/json" };

const answer = await fetch(`${root}/api/v1/demo`, { method: "POST", headers, body: JSON.stringify({ departments: Number(departments) }) });
if (answer.status !== 202) {
  console.error((await answer.json()).detail);
  process.exit(2);
}
const { href } = await answer.json();
let told = -1;
for (;;) {
  const job = await (await fetch(root + href, { headers })).json();
  const through = job.done + job.failed;
  if (through !== told && job.total > 0) console.log(`${through} of ${job.total} done`);
  told = through;
  if (job.finished) {
    for (const { title, reason } of job.failures ?? []) console.error(`${title}: ${reason}`);
    if (job.state === "done") await seats();
    process.exit(job.failed > 0 || job.state !== "done" ? 1 : 0);
  }
  await new Promise((wake) => setTimeout(wake, 1000));
}

// Whoever opens such a link joins with the account that they have, or makes one.
async function seats() {
  for (const [organization, what] of [["demo-pd-1", "a department, where updates wait"], ["demo-league", "the league, whose models it copied"]]) {
    const seat = await fetch(`${root}/api/v1/organizations/${organization}/members`, {
      method: "POST", headers, body: JSON.stringify({ email: `you@${organization}.example`, role: "administrator" }),
    });
    if (seat.ok) console.log(`Join ${what}, once: ${shown}${(await seat.json()).path}`);
    else console.error((await seat.json()).detail);
  }
}
