// Has a running server make its search index again and tells how far it is. Run by ./whereas reindex.
//
// usage: node reindex.mjs URL TOKEN-FILE; exit 0: it is ready, 1: it could not be made
import { readFileSync } from "node:fs";

const [root, tokenFile] = process.argv.slice(2);
const headers = { Authorization: `Bearer ${readFileSync(tokenFile, "utf8").trim()}` };

async function asked(path, method) {
  const answer = await fetch(`${root}/api/v1/search/index${path}`, { method, headers });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail);
  return body;
}

const pause = (millis) => new Promise((done) => setTimeout(done, millis));

try {
  const before = await asked("", "GET");
  await asked("/rebuilds", "POST");
  let told = "";
  for (;;) {
    const now = await asked("", "GET");
    if (now.answers && now.begun > before.begun) {
      console.log(`The search index is ready: ${now.clauses} clauses.`);
      break;
    }
    if (now.failures > before.failures)
      throw new Error(
        now.failure === "room"
          ? "there is no room on the disk for another search index beside the one that is there"
          : "another search index could not be made; the log of the server says why",
      );
    const line = now.of ? `${now.done} of ${now.of} documents` : "";
    if (line && line !== told) console.log(line);
    told = line;
    await pause(200);
  }
} catch (failed) {
  console.error(`whereas: ${failed.cause?.message ?? failed.message}`);
  process.exitCode = 1;
}
