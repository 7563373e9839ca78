// The main job, end to end, as a new user does it: sign in for the first time, set up a department, find a clause, make a
// local copy, fill it in, choose, change a clause, see what differs, take it to Word. Once without script and by the
// keyboard alone, as a locked-down machine and a hand without a mouse have it, and once with both.
import test, { before, after } from "node:test";
import assert from "node:assert/strict";
import { browse, visitor, open, picture, accessible, fits, byKeyboard, byMouse } from "./whereas.mjs";

const email = "dana@northfield.example";
const password = "correct horse battery staple";
const firstSignIn = process.env.WHEREAS_FIRST_SIGN_IN;
let browser;

before(async () => { browser = await browse(); });
after(() => browser.close());

const words = (page) => page.locator("main").innerText();
const heading = (page) => page.locator("h1").first().innerText();
const button = (page, name) => page.getByRole("button", { name, exact: true });
const link = (page, name) => page.getByRole("link", { name, exact: true });

/** The browser may glide to a place; it is given a moment. */
async function comesInSight(element) {
  for (let tries = 0; tries < 40; tries++) {
    const { y } = await element.boundingBox();
    if (y > -1 && y < 800) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

async function signsInFirst(page, hand) {
  await open(page, firstSignIn);
  await hand.type(page, page.getByLabel("Your name"), "Dana Ortiz");
  await hand.type(page, page.getByLabel("Email address"), email);
  await hand.type(page, page.locator('input[type="password"]'), password);
  await hand.act(page, button(page, "Begin"));
  await open(page, "/account");
  assert.match(await words(page), /dana@northfield\.example/);

  const stranger = await visitor(browser);
  const again = await stranger.goto(firstSignIn);
  assert.ok(again.status() >= 400, "the link works once");
  await stranger.context().close();
}

async function signsIn(page, hand) {
  await open(page, "/");
  await hand.act(page, link(page, "Sign in").first());
  await hand.type(page, page.getByLabel("Email address"), email);
  await hand.type(page, page.getByLabel("Password"), password);
  await hand.act(page, page.locator("main").getByRole("button", { name: "Sign in" }));
  assert.match(await page.locator(".masthead").innerText(), /Dana Ortiz/);
}

function walk({ way, script, hand, department, slug, signing }) {
  const path = `/documents/${slug}/de-escalation`;

  test(`${way}`, async (t) => {
    const page = await visitor(browser, { script });
    const sound = async () => { if (script) { await accessible(page); await fits(page); } };

    await t.test("somebody signs in", () => signing(page, hand));

    await t.test("a department is set up, and its page says how to begin", async () => {
      await open(page, "/organizations");
      await hand.act(page, link(page, "Add an organization"));
      await hand.type(page, page.getByLabel("Name", { exact: true }), department);
      await hand.type(page, page.getByLabel("Short name in addresses"), slug);
      await page.getByLabel("What it is").selectOption("department");
      await hand.act(page, button(page, "Create it"));
      assert.equal(new URL(page.url()).pathname, `/organizations/${slug}`);
      assert.equal(await heading(page), department);
      assert.match(await words(page), /No documents yet/);
      assert.equal(await link(page, "Bring in a document").count(), 1);
    });

    await t.test("a clause is found and opens at its place", async () => {
      await open(page, "/");
      await hand.type(page, page.locator("main input[name=q]"), "stop another officer from using too much force");
      await hand.act(page, page.locator("main").getByRole("button", { name: "Search" }));
      const hits = page.locator("li.hit");
      assert.ok((await hits.count()) >= 3, "several clauses fit");
      assert.ok((await page.locator("li.hit mark").count()) >= 1, "the words are marked");
      await hand.act(page, hits.first().locator("h3 a, h2 a").first());
      assert.match(page.url(), /\/documents\/[^#]+#.+/);
      const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
      assert.ok(await comesInSight(page.locator(`[id="${id}"]`)), `${id} is in sight`);
    });

    await t.test("a local copy is made and keeps its tie", async () => {
      await open(page, "/documents?kind=model-policy");
      await hand.act(page, link(page, "De-Escalation"));
      await hand.act(page, link(page, "Make a local copy"));
      await page.locator("select[name=organization]").selectOption(slug);
      await hand.act(page, button(page, "Make the copy"));
      assert.equal(new URL(page.url()).pathname, `${path}/desk`);
      assert.match(await page.locator(".progress__sentence").innerText(), /things are left to do/);
      assert.doesNotMatch(await words(page), /\{\{/, "fields are shown by their names");
      await picture(page, `tour-desk-${slug}`);
    });

    await t.test("its fields are filled in", async () => {
      await hand.act(page, link(page, "Fill in the blanks"));
      const name = page.locator('[id="field.department.name"]');
      assert.equal(await name.inputValue(), department, "the department's name is there already");
      const before = await page.locator(".progress__sentence").innerText();
      await hand.type(page, page.locator('[id="field.city.name"]'), "City of Northfield");
      await hand.type(page, page.locator('[id="field.policy.number"]'), "301");
      await hand.act(page, button(page, "Save"));
      assert.match(await words(page), /Saved/);
      assert.notEqual(await page.locator(".progress__sentence").innerText(), before);
      assert.equal(await page.locator('[id="field.policy.number"]').inputValue(), "301");
    });

    await t.test("a choice is made among alternatives, and the other one goes from the text", async () => {
      await hand.act(page, link(page, "Go on to the choices"));
      assert.doesNotMatch(await words(page), /\{\{/, "fields are shown by their values or names");
      const first = page.locator("fieldset").first();
      const chosen = await first.locator("label").first().innerText();
      await hand.pick(page, first.locator("input").first());
      await hand.act(page, button(page, "Save the choices"));
      assert.ok(await page.locator("fieldset").first().locator("input").first().isChecked(), chosen);
      await open(page, path);
      const copy = await page.locator("section.option").count();
      await open(page, "/documents/uscm/de-escalation");
      assert.ok(copy < (await page.locator("section.option").count()), "fewer alternatives than in the model");
    });

    await t.test("a clause is changed beside the model's wording, and the difference can be read", async () => {
      await open(page, `${path}/desk`);
      await hand.act(page, page.locator("#row-purpose-statement a"));
      assert.match(await words(page), /The model’s wording/);
      assert.match(await words(page), /It says what the model says/);
      assert.equal(await page.locator('a[href="/recommendations/USCM-2020/sanctity-of-life/2"]').count(), 1, "what it meets");
      const box = page.locator("textarea[name=text]");
      await hand.type(page, box, (await box.inputValue()).replace(/This policy/, "This general order"));
      await hand.type(page, page.locator("input[name=message]"), "Says general order, as all our papers do.");
      const save = button(page, "Save this clause");
      await (script ? save.click() : hand.act(page, save)); // with script the page stays
      await page.getByText(/is saved\.|^Saved\./).first().waitFor();
      assert.match(page.url(), /#work/);

      await open(page, `${path}/clauses/purpose-statement/edit`);
      assert.match(await page.locator(".wording ins").innerText(), /general order/, "beside the form too");

      await open(page, path);
      assert.match(await page.locator("#purpose-statement").innerText(), /general order/);
      const edit = page.locator("#purpose-statement a.here--edit");
      if (script) assert.equal(await edit.getAttribute("href"), `${path}/clauses/purpose-statement/edit`);
      else assert.equal(await edit.count(), 0, "without script the page of a clause leads to its form");
      await hand.act(page, link(page, "Differences from the model"));
      assert.match((await page.locator("ins").allInnerTexts()).join(" "), /general order/);
      assert.match((await page.locator("del").allInnerTexts()).join(" "), /policy/);
      assert.match(await page.locator(".lead").innerText(), /^1 clause changed, 5 fields changed\.$/);
      await sound();
      await picture(page, `tour-differences-${slug}`);

      await open(page, `${path}/versions`);
      assert.match(await page.locator("ol.versions").innerText(), /as all our papers do/);
    });

    await t.test("a save on an old version overwrites nothing and loses nothing", async () => {
      const form = `${path}/clauses/scope/edit`;
      const wording = "textarea[name=text]";
      await open(page, form);
      const other = await page.context().newPage();
      await open(other, form);
      await hand.type(other, other.locator(wording), "It binds everyone. The other editor was first.");
      await hand.act(other, button(other, "Save this clause"));
      await other.close();
      await hand.type(page, page.locator(wording), "It binds everyone. I was second.");
      await hand.act(page, button(page, "Save this clause"));
      assert.match(await words(page), /The other editor was first/);
      assert.match(await words(page), /I was second/);
      await sound();
      await hand.type(page, page.locator(wording), "It binds everyone. Both were right.");
      await hand.act(page, button(page, "Save this"));
      assert.match(await page.locator("#scope").innerText(), /Both were right/);
    });

    await t.test("an older version becomes the newest again", async () => {
      await open(page, `${path}/versions`);
      const versions = await page.locator("li.version").count();
      await hand.act(page, page.getByRole("button", { name: "Restore as new version version 1" }));
      assert.equal(await page.locator("li.version").count(), versions + 1);
      await open(page, path);
      assert.doesNotMatch(await page.locator("#purpose-statement").innerText(), /general order/);
    });

    await t.test("the result opens in Word", async () => {
      await open(page, path);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        (async () => { await link(page, "Download for Word").focus(); await page.keyboard.press("Enter"); })(),
      ]);
      assert.match(download.suggestedFilename(), new RegExp(`^${slug}-de-escalation-v\\d+\\.docx$`));
      const chunks = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      assert.equal(bytes.subarray(0, 2).toString(), "PK");
      assert.ok(bytes.length > 10_000);
    });

    await t.test("a document is brought in, and the report says what became of it", async () => {
      await open(page, `/organizations/${slug}`);
      await hand.act(page, link(page, "Bring in a document"));
      assert.equal(await page.locator("select[name=organization]").inputValue(), slug);
      await hand.type(page, page.locator("textarea[name=text]"),
        "A Resolution on Quiet Streets\n\nWHEREAS, streets are for people; and\n\nWHEREAS, noise travels far;\n\n" +
        "NOW, THEREFORE, BE IT RESOLVED that the Council asks the Chief to measure noise each spring.\n");
      await hand.act(page, button(page, "Bring in a document"));
      assert.match(await words(page), /One document is in the library/);
      await sound();
      await hand.act(page, link(page, "Read the first document"));
      assert.match(await words(page), /measure noise each spring/);
      await open(page, `/organizations/${slug}`);
      assert.match(await words(page), /Draft\s*2/, "both documents stand among the drafts");
    });

    await t.test("a Word file is refused with a sentence, and what was typed is still there", async () => {
      await open(page, "/documents/new");
      await page.locator("select[name=organization]").selectOption(slug);
      await hand.type(page, page.locator("input[name=title]"), "Kept");
      await page.locator("input[name=file]").setInputFiles({
        name: "policy.docx", mimeType: "application/octet-stream", buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) });
      await hand.act(page, button(page, "Bring in a document"));
      assert.match(await page.locator("[role=alert]").innerText(), /cannot be read|broken or was cut off/);
      await sound();
      assert.equal(await page.locator("input[name=title]").inputValue(), "Kept");
    });

    await t.test("another visitor sees nothing of the drafts", async () => {
      const stranger = await visitor(browser);
      await open(stranger, path, 404);
      await open(stranger, `/documents?organization=${slug}`);
      assert.equal(await stranger.locator("li.entry").count(), 0);
      await open(stranger, `/organizations/${slug}`);
      assert.doesNotMatch(await words(stranger), /De-Escalation/);
      await open(stranger, "/search?q=%22quiet+streets%22");
      assert.doesNotMatch(await words(stranger), new RegExp(department));
      await stranger.context().close();
    });

    assert.deepEqual(page.problems.filter((problem) => !/40[49]|415|409|412/.test(problem)), [], "the console is silent");
    await page.context().close();
  });
}

walk({ way: "without script, by the keyboard alone", script: false, hand: byKeyboard,
  department: "Northfield Police Department", slug: "northfield-pd", signing: signsInFirst });
walk({ way: "with script and a mouse", script: true, hand: byMouse,
  department: "Southfield Police Department", slug: "southfield-pd", signing: signsIn });
