// What every browser test needs: a browser, pages at the two widths people use, axe, and pictures to look at.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
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
