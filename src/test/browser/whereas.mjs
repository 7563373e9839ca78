// What every browser test needs: a browser, pages at the two widths people use, axe, and pictures to look at.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { crc32, inflateRawSync } from "node:zlib";
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

export const root = process.env.WHEREAS_URL ?? "http://localhost:8080";
export const pictures = new URL("../../../target/pictures/", import.meta.url).pathname;
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

mkdirSync(pictures, { recursive: true });

export async function browse() {
  return chromium.launch({
    executablePath: process.env.WHEREAS_CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
}

/** A fresh visitor; `script: false` has none, as a locked-down machine has. */
export async function visitor(browser, { width = 1280, height = 800, script = true, ...more } = {}) {
  const context = await browser.newContext({ baseURL: root, viewport: { width, height }, javaScriptEnabled: script, ...more });
  const page = await context.newPage();
  page.problems = [];
  page.on("pageerror", (error) => page.problems.push(String(error)));
  page.on("console", (message) => { if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) page.problems.push(message.text()); });
  return page;
}

/** Opens an address and holds it to an answer and to silence in the console. */
export async function open(page, path, status = 200) {
  const answer = await page.goto(path);
  assert.equal(answer.status(), status, `${path} answers ${answer.status()}`);
  return answer;
}

/** Holds the page to WCAG 2.1 A and AA and to best practice, as far as a machine can see. */
export async function accessible(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const told = found.violations.map((v) => `${v.id}: ${v.help} (${v.nodes.map((n) => n.target.join(" ")).slice(0, 3).join("; ")})`);
  assert.deepEqual(told, [], `axe at ${page.url()}`);
  assert.deepEqual(page.problems, [], `console at ${page.url()}`);
}

/** Nothing sticks out sideways. */
export async function fits(page) {
  const [inner, whole] = await page.evaluate(() => [window.innerWidth, document.documentElement.scrollWidth]);
  assert.ok(whole <= inner, `${page.url()} is ${whole} px wide on ${inner}`);
}

export async function picture(page, name) {
  await page.screenshot({ path: `${pictures}${name}.png`, fullPage: true });
}

/** Goes to something with the Tab key alone, as somebody without a mouse does; where the focus is must be seen. */
export async function tabTo(page, locator, most = 400) {
  await locator.waitFor();
  const wanted = await locator.elementHandle();
  for (let pressed = 0; pressed < most; pressed++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      await focusShows(page, wanted);
      return;
    }
    await page.keyboard.press("Tab");
  }
  assert.fail(`${locator} is not reached with the Tab key at ${page.url()}`);
}

/** The focus is marked: by an outline on what has it, or on the label that stands for a box too small to see. */
async function focusShows(page, element) {
  const shows = await element.evaluate((it) => {
    const marked = (e) => e && getComputedStyle(e).outlineStyle !== "none" && parseFloat(getComputedStyle(e).outlineWidth) >= 2;
    return marked(it) || [...(it.labels ?? [])].some(marked);
  });
  assert.ok(shows, `nothing shows that ${await element.evaluate((it) => it.outerHTML.slice(0, 120))} has the focus`);
}

/** Two ways of using a page. Each goes to a new page when what it does leads there. */
export const byKeyboard = {
  act: async (page, locator) => { await tabTo(page, locator); await leads(page, () => page.keyboard.press("Enter")); },
  pick: async (page, locator) => { await tabTo(page, locator); await page.keyboard.press("Space"); },
  type: async (page, locator, words) => { await tabTo(page, locator); await page.keyboard.press("ControlOrMeta+A"); await page.keyboard.insertText(words); },
};

export const byMouse = {
  act: async (page, locator) => leads(page, () => locator.click()),
  pick: async (page, locator) => page.locator(`label[for="${await locator.getAttribute("id")}"]`).click(),
  type: async (page, locator, words) => locator.fill(words),
};

async function leads(page, act) {
  await Promise.all([page.waitForEvent("framenavigated"), act()]);
  await page.waitForLoadState();
}

export const words = (page) => page.locator("main").innerText();
export const button = (page, name) => page.getByRole("button", { name, exact: true });
export const link = (page, name) => page.getByRole("link", { name, exact: true });

/** Asks as the first administrator; refused is a fault. */
export async function api(method, path, body, headers = {}) {
  const answer = await fetch(root + path, {
    method,
    headers: { Authorization: `Bearer ${process.env.WHEREAS_BOOTSTRAP_TOKEN}`, "Content-Type": "application/json", ...headers },
    body: typeof body === "string" ? body : body && JSON.stringify(body),
  });
  assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${await answer.clone().text()}`);
  return answer;
}

/** Somebody new comes into an organization through an invitation, as its administrator. */
export async function joins(page, slug) {
  const invited = await api("POST", `/api/v1/organizations/${slug}/members`, { email: `${slug}@whereas.example`, role: "administrator" });
  await open(page, (await invited.json()).path);
  await page.getByLabel(/name/i).first().fill("Robin Vale");
  for (const box of await page.locator('input[type="password"]').all()) await box.fill("quiet maple ladder words");
  await page.locator("main form button[type=submit]").first().click();
  await page.waitForLoadState();
}

/** Chooses among radio buttons: Tab leads into the group, arrows on from there. */
export async function choose(page, hand, wanted) {
  if (hand === byMouse) return hand.pick(page, wanted);
  const name = await wanted.getAttribute("name");
  const group = page.locator(`input[type=radio][name="${name}"]`);
  const checked = await group.evaluateAll((all) => all.findIndex((it) => it.checked));
  await tabTo(page, group.nth(Math.max(0, checked)));
  if (checked < 0) await page.keyboard.press("Space");
  for (let pressed = 0; pressed < 6 && !(await wanted.isChecked()); pressed++) await page.keyboard.press("ArrowDown");
  assert.ok(await wanted.isChecked());
}

/** The files in a zip file, by name. */
export function unzipped(zip) {
  const files = new Map();
  const end = zip.lastIndexOf("PK\x05\x06", zip.length, "latin1");
  for (let at = zip.readUInt32LE(end + 16); zip.toString("latin1", at, at + 4) === "PK\x01\x02"; ) {
    const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    files.set(zip.toString("utf8", at + 46, at + 46 + name), zip.readUInt16LE(at + 10) ? inflateRawSync(packed) : packed);
    at += 46 + name + extra + comment;
  }
  return files;
}

/** The same the other way round, nothing made smaller. */
export function zipped(files) {
  const bodies = [];
  const entries = [];
  let at = 0;
  for (const [name, bytes] of files) {
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(bytes.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(at, 10);
    const body = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), head, Buffer.from(name), bytes]);
    bodies.push(body);
    entries.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), head, entry, Buffer.from(name)]));
    at += body.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}

/** What a part of a Word file says. */
export const part = (docx, name) => unzipped(docx).get(name).toString("utf8");
