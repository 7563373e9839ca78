// Brings files in over the API and says what became of each. Run by ./whereas import.
//
// usage: node import.mjs URL TOKEN-FILE ORGANIZATION KIND SLUG FILE... (KIND and SLUG may be empty)
import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";

const [root, tokenFile, organization, kind, slug, ...files] = process.argv.slice(2);
const types = {
  ".md": "text/markdown",
  ".markdown": "text/markdown",
  ".html": "text/html",
  ".htm": "text/html",
  ".pdf": "application/pdf",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

async function bring(file) {
  const query = new URLSearchParams({ organization, name: basename(file) });
  if (kind) query.set("kind", kind);
  if (slug) query.set("slug", slug);
  const answer = await fetch(`${root}/api/v1/documents?${query}`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${readFileSync(tokenFile, "utf8").trim()}`,
      "Content-Type": types[extname(file).toLowerCase()] ?? "text/plain",
    },
    body: readFileSync(file),
  });
  const told = await answer.json();
  if (answer.status !== 201) {
    console.error(`${file}: ${told.detail}`);
    return false;
  }
  console.log(`${file}: ${told.documents.map((document) => document.address).join(", ")}`);
  tell("recognized", told.recognised);
  tell("repaired", told.repaired);
  tell("left as it stood", told.left);
  return true;
}

function tell(what, findings) {
  for (const { sentence, line } of findings) console.log(`  ${what}: ${sentence}${line > 0 ? ` (line ${line})` : ""}`);
}

let failed = 0;
for (const file of files) if (!(await bring(file))) failed++;
process.exit(failed === 0 ? 0 : 1);
