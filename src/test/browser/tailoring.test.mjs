// Tailoring for life, as a new user does it: copy, fill in, choose, adapt and say why; the model moves, its update is
// accepted with one clash; the deviations are read, and taken to Word as tracked changes. Once without script and by the
// keyboard alone, and once with both.
import test, { before, after } from "node:test";
import assert from "node:assert/strict";
import {
  browse, visitor, open, picture, accessible, fits, choose, joins, words, button, link, api, part, byKeyboard, byMouse,
} from "./whereas.mjs";

const model = (title) => `---
title: ${title}
kind: model-policy
fields:
  department.name: {label: Name of the department, required: true}
---

# Found animals {#found-animals}

The {{department.name}} takes found animals in. {#taken-in}

- They are kept for a week. {#kept-week option=keeping choice=week label="For a week"}
- They are kept for a month. {#kept-month option=keeping choice=month label="For a month"}

Their owners are told within a week. {#owners-told}

A record is kept. {#record}
`;
let browser;

before(async () => { browser = await browse(); });
after(() => browser.close());

/** Puts the newest version in force and posts it. */
async function inForce(path, grade = {}) {
  for (const status of ["in-review", "approved"]) await api("PUT", `${path}/status`, { status });
  await api("PUT", `${path}/status`, { status: "in-force", ...grade });
  await api("PUT", `${path}/status`, { status: "in-force", posted: true, ...grade });
}

/** A model of a league, and a department with somebody in it. */
async function prepared(page, slug) {
  const league = `${slug}-league`;
  await api("POST", "/api/v1/organizations", { slug: league, name: `League of ${slug}`, kind: "league" });
  await api("POST", "/api/v1/organizations", { slug, name: `Department of ${slug}`, kind: "department" });
  const path = `/api/v1/documents/${league}/found-animals`;
  await api("POST", `/api/v1/documents?organization=${league}&slug=found-animals`, model(`Found Animals ${slug}`), { "Content-Type": "text/markdown" });
  await inForce(path);
  await joins(page, slug);
  return path;
}

function walk({ way, script, hand, slug }) {
  const path = `/documents/${slug}/found-animals`;

  test(`tailoring for life ${way}`, async (t) => {
    const page = await visitor(browser, { script });
    const sound = async () => { if (script) { await accessible(page); await fits(page); } };
    const above = await prepared(page, slug);

    await t.test("a copy is made, filled in and chosen", async () => {
      await open(page, above.replace("/api/v1", ""));
      await hand.act(page, link(page, "Make a local copy"));
      await page.locator("select[name=organization]").selectOption(slug);
      await hand.act(page, button(page, "Make the copy"));
      assert.equal(new URL(page.url()).pathname, `${path}/desk`);
      await open(page, `${path}/fields`);
      await hand.type(page, page.locator('[id="field.department.name"]'), "Animal Office");
      await hand.act(page, button(page, "Save"));
      await open(page, `${path}/options`);
      await choose(page, hand, page.locator('[id="keeping.month"]'));
      await hand.act(page, button(page, "Save the choices"));
      await open(page, path);
      assert.match(await words(page), /The Animal Office takes found animals in/);
      assert.doesNotMatch(await words(page), /kept for a week/);
    });

    await t.test("a clause is adapted, and its reason is asked for", async () => {
      await open(page, `${path}/clauses/owners-told/edit`);
      await hand.type(page, page.locator("textarea[name=text]"), "Their owners are told within three days.");
      await hand.act(page, button(page, "Save this clause"));
      await open(page, `${path}/deviations`);
      assert.match(await words(page), /No reason is given yet/);
      assert.match((await page.locator("ins").allInnerTexts()).join(" "), /three days/);
      await sound();
      await hand.act(page, page.locator("#deviation-owners-told").getByRole("link", { name: /^Say why/ }));
      await page.locator("#kind").selectOption("state-law");
      await hand.type(page, page.locator("#explanation"), "The statute says three days.");
      await hand.type(page, page.locator("#counselNote"), "The statute may be amended in spring.");
      await hand.act(page, button(page, "Save"));
      assert.match(await words(page), /State law\. The statute says three days/);
      assert.doesNotMatch(await words(page), /amended in spring/, "what counsel noted is not in the list");
      await sound();
      await picture(page, `tailoring-deviations-${slug}`);
    });

    await t.test("the model moves, and its update is accepted with one clash", async () => {
      const text = await api("GET", `${above}/text`);
      const changed = (await text.text()).replace("told within a week", "told within a day").replace("A record is kept.", "A record is kept for a year.");
      await api("PUT", `${above}/text`, changed, { "Content-Type": "text/markdown", "If-Match": text.headers.get("etag") });
      await inForce(above, { grade: "substantive", why: "Owners asked for it." });

      await open(page, `${path}/update`);
      assert.match(await words(page), /Owners asked for it/);
      await sound();
      await choose(page, hand, page.locator('input[name=take][value=local]').first());
      await page.locator("select[name=kind]").first().selectOption("state-law");
      await hand.type(page, page.locator("textarea[name=reason]").first(), "The statute says three days.");
      await hand.act(page, button(page, "Decide").first());
      assert.match(await words(page), /Decided/);
      await hand.act(page, button(page, "Accept the update"));
      await open(page, path);
      assert.match(await words(page), /told within three days/);
      assert.match(await words(page), /kept for a year/);
    });

    await t.test("the deviations still say why, and go to Word as tracked changes", async () => {
      await open(page, `${path}/deviations`);
      assert.match(await words(page), /The statute says three days/);
      assert.match((await page.locator("del").allInnerTexts()).join(" "), /day/, "beside what the model says now");
      await sound();
      const file = await page.request.get(`/api/v1${path}/export?format=docx&changes=model`);
      assert.equal(file.status(), 200);
      const text = part(Buffer.from(await file.body()), "word/document.xml");
      assert.match(text, /<w:ins /);
      assert.match(text, /<w:del /);
      assert.doesNotMatch(text, /amended in spring/);
      const ledger = await page.request.get(`/api/v1${path}/deviations?format=docx`);
      assert.match(part(Buffer.from(await ledger.body()), "word/document.xml"), /The statute says three days/);
    });

    await t.test("the league sees the copy once it is posted, and how it words the clause", async () => {
      await open(page, `${above.replace("/api/v1", "")}/lineage`);
      assert.match(await words(page), new RegExp(`Department of ${slug}`));
      const stranger = await visitor(browser);
      await open(stranger, `${above.replace("/api/v1", "")}/lineage`);
      assert.doesNotMatch(await words(stranger), new RegExp(`Department of ${slug}`), "a draft is not counted");
      await inForce(`/api/v1${path}`);
      await open(stranger, `${above.replace("/api/v1", "")}/clauses/owners-told/wordings`);
      assert.match(await words(stranger), /three days/);
      await stranger.context().close();
      await open(page, `${above.replace("/api/v1", "")}/clauses/owners-told/wordings`);
      await sound();
      await picture(page, `tailoring-wordings-${slug}`);
    });

    await page.context().close();
  });
}

walk({ way: "without script, by the keyboard alone", script: false, hand: byKeyboard, slug: "barn-pd" });
walk({ way: "with script and a mouse", script: true, hand: byMouse, slug: "mill-pd" });
