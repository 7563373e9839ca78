// Out to Word and back, as people who live in Word do it: a document is downloaded plain and with its changes, edited there,
// brought back and taken clause by clause; a house style is chosen; a book, a council packet and an archive are made. Once
// without script and by the keyboard alone, and once with both.
import test, { before, after } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import {
  browse, visitor, open, picture, accessible, fits, choose, joins, words, button, link, api, part, unzipped, zipped, tabTo, byKeyboard, byMouse,
} from "./whereas.mjs";

const TEXT = `---
title: Towed Vehicles
kind: local-policy
---

# Towing {#towing}

A vehicle is towed when it blocks a street. {#blocks}

The owner is told within a day. {#owner-told}

A record is kept. {#record}
`;
let browser;

before(async () => { browser = await browse(); });
after(() => browser.close());

/** What a link or a button downloads. */
async function downloaded(page, act) {
  const [file] = await Promise.all([page.waitForEvent("download"), act()]);
  return readFileSync(await file.path());
}

/** Opens the page of long work until it is over, and takes its file. */
async function made(page, hand) {
  const at = page.url();
  assert.match(at, /\/jobs\/\d+/);
  for (let waited = 0; waited < 60 && !/This work is done/.test(await words(page)); waited++) {
    await new Promise((later) => setTimeout(later, 500));
    await open(page, at);
  }
  assert.match(await words(page), /This work is done/);
  const file = page.getByRole("link", { name: /^Download / });
  return (await file.count()) ? downloaded(page, () => pressed(page, hand, file)) : Buffer.of();
}

/** A download leads to no other page. */
async function pressed(page, hand, locator) {
  if (hand === byMouse) return locator.click();
  await tabTo(page, locator);
  return page.keyboard.press("Enter");
}

/** The file with other words in its text. */
function edited(docx, was, is) {
  const parts = unzipped(docx);
  const text = parts.get("word/document.xml").toString("utf8");
  assert.ok(text.includes(was), `${was} is in the file`);
  parts.set("word/document.xml", Buffer.from(text.replace(was, is)));
  return zipped(parts);
}

async function prepared(page, slug) {
  await api("POST", "/api/v1/organizations", { slug, name: `Department of ${slug}`, kind: "department" });
  await api("POST", `/api/v1/documents?organization=${slug}&slug=towing&kind=local-policy`, TEXT, { "Content-Type": "text/markdown" });
  const path = `/api/v1/documents/${slug}/towing`;
  const text = await api("GET", `${path}/text`);
  const changed = (await text.text()).replace("blocks a street", "blocks a street or a driveway");
  await api("PUT", `${path}/text`, changed, { "Content-Type": "text/markdown", "If-Match": text.headers.get("etag") });
  await api("POST", `/api/v1/documents?organization=${slug}&slug=found-property&kind=local-policy`, TEXT.replace("Towed Vehicles", "Found Property"),
    { "Content-Type": "text/markdown" });
  await joins(page, slug);
}

function walk({ way, script, hand, slug }) {
  const path = `/documents/${slug}/towing`;

  test(`out to Word and back ${way}`, async (t) => {
    const page = await visitor(browser, { script, acceptDownloads: true });
    const sound = async () => { if (script) { await accessible(page); await fits(page); } };
    await prepared(page, slug);
    let clean;

    await t.test("a document is downloaded", async () => {
      await open(page, path);
      clean = await downloaded(page, () => pressed(page, hand, link(page, "Download for Word")));
      const text = part(clean, "word/document.xml");
      assert.match(text, /or a driveway/);
      assert.doesNotMatch(text, /<w:ins /);
    });

    await t.test("and with what changed since the first version", async () => {
      await open(page, path);
      await pressed(page, hand, page.locator("summary", { hasText: "Download with changes" }));
      await page.locator("#changes").selectOption("1");
      await sound();
      const file = await downloaded(page, () => pressed(page, hand, button(page, "Download")));
      const text = part(file, "word/document.xml");
      assert.match(text, /<w:ins [^>]*>(?:(?!<\/w:ins>).)*driveway/);
    });

    await t.test("it comes back from Word, and each change is taken or left", async () => {
      const back = edited(edited(clean, "within a day", "within two days"), "A record is kept", "A record is kept for a year");
      await open(page, path);
      await hand.act(page, link(page, "A Word file came back"));
      await page.locator("#file").setInputFiles({ name: "towing.docx", mimeType: "application/zip", buffer: back });
      await hand.act(page, button(page, "Show what it changes"));
      assert.match(await words(page), /0 of 2 decided/);
      await sound();
      const told = page.locator("fieldset", { hasText: "two days" });
      const record = page.locator("fieldset", { hasText: "for a year" });
      await choose(page, hand, told.getByLabel("Take it", { exact: true }));
      await choose(page, hand, record.getByLabel("Leave it", { exact: true }));
      await hand.act(page, button(page, "Carry out"));
      assert.match(await words(page), /2 of 2 decided/);
      await sound();
      await open(page, path);
      assert.match(await words(page), /told within two days/);
      assert.doesNotMatch(await words(page), /kept for a year/);
    });

    await t.test("what is no Word file is refused, and the page stays", async () => {
      await open(page, `${path}/returns`);
      await page.locator("#file").setInputFiles({ name: "towing.docx", mimeType: "application/zip", buffer: Buffer.from("not a Word file") });
      await hand.act(page, button(page, "Show what it changes"));
      assert.match(await words(page), /The file cannot be brought back/);
      await sound();
    });

    await t.test("a house style is chosen, and one's own brought", async () => {
      await open(page, `/organizations/${slug}/house-style`);
      await choose(page, hand, page.getByLabel(/^Council/));
      await hand.act(page, button(page, "Use this style"));
      assert.match(await words(page), /The house style is saved/);
      const file = await page.request.get("/api/v1/house-styles/council");
      await page.locator("#file").setInputFiles({ name: "letterhead.docx", mimeType: "application/zip", buffer: await file.body() });
      await hand.act(page, button(page, "Bring this file"));
      assert.match(await words(page), /What letterhead\.docx gives/);
      await sound();
      await picture(page, `word-house-style-${slug}`);
    });

    await t.test("a book is made of two documents", async () => {
      await open(page, `/books?organization=${slug}`);
      await hand.pick(page, page.getByLabel(/^Found Property/));
      await hand.pick(page, page.getByLabel(/^Towed Vehicles/));
      await hand.act(page, button(page, "Add what is ticked"));
      assert.match(await words(page), /In the book: 2 documents/);
      await sound();
      await hand.act(page, page.getByRole("button", { name: "Move up Towed Vehicles" }));
      await hand.type(page, page.locator("#title"), "Vehicles and Property");
      await hand.act(page, button(page, "Make the book"));
      const text = part(await made(page, hand), "word/document.xml");
      await sound();
      assert.match(text, /Vehicles and Property/);
      assert.ok(text.lastIndexOf("driveway") < text.lastIndexOf("Found Property"), "in the order in which they were put");
    });

    await t.test("a council packet is made", async () => {
      await open(page, `${path}/packet`);
      await page.locator("#changes").selectOption("1");
      await sound();
      const packet = await downloaded(page, () => pressed(page, hand, button(page, "Download the packet")));
      const names = [...unzipped(packet).keys()];
      assert.ok(names.filter((name) => name.endsWith(".docx")).length >= 3, names.join(", "));
    });

    await t.test("everything is taken away, and brought back where it is there already", async () => {
      await open(page, `/organizations/${slug}/archive`);
      await hand.act(page, button(page, "Make the archive"));
      const archive = await made(page, hand);
      assert.match(part(archive, "documents/towing/2.md"), /or a driveway/);
      await open(page, `/organizations/${slug}/archive`);
      await page.locator("#file").setInputFiles({ name: "archive.zip", mimeType: "application/zip", buffer: archive });
      await hand.act(page, button(page, "Bring it in"));
      await made(page, hand);
      await hand.act(page, link(page, "See what came of it"));
      assert.match(await words(page), new RegExp(`There already, and left as they are: .*${slug}/towing`));
      await sound();
    });

    await page.context().close();
  });
}

walk({ way: "without script, by the keyboard alone", script: false, hand: byKeyboard, slug: "tow-pd" });
walk({ way: "with script and a mouse", script: true, hand: byMouse, slug: "lot-pd" });
