// The main job, end to end, as a new user does it: sign in for the first time, set up a department, find a clause, make a
// local copy, fill it in, choose, change a clause, see what differs, take it to Word. All of it without script.
import test, { before, after } from "node:test";
import assert from "node:assert/strict";
import { browse, visitor, open, picture } from "./whereas.mjs";

const password = "correct horse battery staple";
let browser, page;

before(async () => {
  browser = await browse();
  page = await visitor(browser, { script: false });
});
after(() => browser.close());

const heading = () => page.locator("h1").first().innerText();

test("the first administrator signs in by the link that start printed, once", async () => {
  await open(page, process.env.WHEREAS_FIRST_SIGN_IN);
  await page.getByLabel(/name/i).first().fill("Dana Ortiz");
  await page.getByLabel(/mail/i).first().fill("dana@northfield.example");
  for (const box of await page.locator('input[type="password"]').all()) await box.fill(password);
  await page.locator("main form button[type=submit]").first().click();
  await open(page, "/account");
  assert.match(await page.locator("main").innerText(), /Dana Ortiz/);

  const stranger = await visitor(browser);
  const again = await stranger.goto(process.env.WHEREAS_FIRST_SIGN_IN);
  assert.ok(again.status() >= 400, "the link works once");
});

test("a department is set up", async () => {
  await open(page, "/organizations/new");
  await page.getByLabel(/^name/i).fill("Northfield Police Department");
  await page.getByLabel(/address/i).first().fill("northfield-pd");
  const kind = page.locator("select[name=kind]");
  if (await kind.count()) await kind.selectOption("department");
  await page.locator("main form button[type=submit]").first().click();
  await open(page, "/organizations/northfield-pd");
  assert.match(await heading(), /Northfield Police Department/);
});

test("a clause is found and opens at its place", async () => {
  await open(page, "/");
  await page.locator("main input[name=q]").fill("stop another officer from using too much force");
  await page.locator("main form.search button[type=submit]").click();
  const hits = page.locator("li.hit");
  assert.ok((await hits.count()) >= 3, "several clauses fit");
  assert.ok((await page.locator("li.hit mark").count()) >= 1, "the words are marked");
  await hits.first().locator("h3 a").click();
  assert.match(page.url(), /\/documents\/.+#.+/);
});

test("a local copy is made and keeps its tie", async () => {
  await open(page, "/documents/uscm/de-escalation");
  await page.getByRole("link", { name: "Make a local copy" }).click();
  await page.locator("select[name=organization]").selectOption("northfield-pd");
  await page.getByRole("button", { name: "Make the copy" }).click();
  assert.match(page.url(), /northfield-pd\/de-escalation\/desk/);
  assert.match(await page.locator(".progress__sentence").innerText(), /fields are blank/);
  await picture(page, "tour-desk");
});

test("its fields are filled in", async () => {
  await open(page, "/documents/northfield-pd/de-escalation/fields");
  assert.equal(await page.getByLabel("Name of the department").inputValue(), "Northfield Police Department");
  const before = await page.locator(".progress__sentence").innerText();
  await page.getByLabel("Name of the city").fill("Northfield");
  await page.getByLabel("Number of this policy").fill("301");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  assert.notEqual(await page.locator(".progress__sentence").innerText(), before);
  assert.equal(await page.getByLabel("Number of this policy").inputValue(), "301");
});

test("a choice is made among alternatives, and the other one goes from the text", async () => {
  await open(page, "/documents/northfield-pd/de-escalation/options");
  const first = page.locator("fieldset").first();
  const chosen = await first.locator("label").first().innerText();
  await first.locator("label").first().click();
  await page.getByRole("button", { name: "Save the choices" }).click();
  assert.ok(await page.locator("fieldset").first().locator("input").first().isChecked(), chosen);
  await open(page, "/documents/northfield-pd/de-escalation");
  const copy = await page.locator("section.option").count();
  await open(page, "/documents/uscm/de-escalation");
  assert.ok(copy < (await page.locator("section.option").count()), "fewer alternatives than in the model");
});

test("a clause is changed beside the model's wording, and the difference can be read", async () => {
  await open(page, "/documents/northfield-pd/de-escalation/clauses/purpose-statement/edit");
  const box = page.locator("textarea[name=text]");
  await box.fill((await box.inputValue()).replace(/This policy/, "This general order"));
  await page.locator("input[name=message]").fill("Says general order, as all our papers do.");
  await page.getByRole("button", { name: "Save this clause" }).click();
  assert.match(page.url(), /#purpose-statement/);
  assert.match(await page.locator("#purpose-statement").innerText(), /general order/);

  await page.getByRole("link", { name: "Differences from the model" }).click();
  assert.match(await page.locator("ins").allInnerTexts().then((t) => t.join(" ")), /general order/);
  assert.match(await page.locator("del").allInnerTexts().then((t) => t.join(" ")), /policy/);
  await picture(page, "tour-differences");

  await open(page, "/documents/northfield-pd/de-escalation/versions");
  assert.match(await page.locator("ol.versions").innerText(), /as all our papers do/);
});

test("a save on an old version overwrites nothing and loses nothing", async () => {
  const path = "/documents/northfield-pd/de-escalation/clauses/scope/edit";
  await open(page, path);
  const other = await page.context().newPage();
  await open(other, path);
  await other.locator("textarea[name=text]").fill("It binds everyone. The other editor was first.");
  await other.getByRole("button", { name: "Save this clause" }).click();
  await page.locator("textarea[name=text]").fill("It binds everyone. I was second.");
  await page.getByRole("button", { name: "Save this clause" }).click();
  const main = await page.locator("main").innerText();
  assert.match(main, /The other editor was first/);
  assert.match(main, /I was second/);
  await page.locator("textarea[name=text]").fill("It binds everyone. Both were right.");
  await page.locator("main form button[type=submit]").first().click();
  assert.match(await page.locator("#scope").innerText(), /Both were right/);
  await other.close();
});

test("the result opens in Word", async () => {
  await open(page, "/documents/northfield-pd/de-escalation");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download for Word" }).first().click(),
  ]);
  assert.match(download.suggestedFilename(), /^northfield-pd-de-escalation-v\d+\.docx$/);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  assert.equal(bytes.subarray(0, 2).toString(), "PK");
  assert.ok(bytes.length > 10_000);
});

test("a document is brought in, and the report says what became of it", async () => {
  await open(page, "/documents/new");
  await page.locator("select[name=organization]").selectOption("northfield-pd");
  await page.locator("textarea[name=text]").fill(
    "A Resolution on Quiet Streets\n\nWHEREAS, streets are for people; and\n\nWHEREAS, noise travels far;\n\n" +
    "NOW, THEREFORE, BE IT RESOLVED that the Council asks the Chief to measure noise each spring.\n");
  await page.getByRole("button", { name: "Bring in a document" }).click();
  assert.match(await page.locator("main").innerText(), /in the library/);
  await page.getByRole("link", { name: "Read the first document" }).click();
  assert.match(await page.locator("main").innerText(), /measure noise each spring/);
});

test("a Word file is refused with a sentence, and what was typed is still there", async () => {
  await open(page, "/documents/new");
  await page.locator("select[name=organization]").selectOption("northfield-pd");
  await page.locator("input[name=title]").fill("Kept");
  await page.locator("input[name=file]").setInputFiles({
    name: "policy.docx", mimeType: "application/octet-stream", buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) });
  await page.getByRole("button", { name: "Bring in a document" }).click();
  assert.match(await page.locator("[role=alert]").innerText(), /cannot be read/);
  assert.equal(await page.locator("input[name=title]").inputValue(), "Kept");
});

test("another visitor sees nothing of the drafts", async () => {
  const stranger = await visitor(browser);
  await open(stranger, "/documents/northfield-pd/de-escalation", 404);
  await open(stranger, "/documents?organization=northfield-pd");
  assert.equal(await stranger.locator("li.entry").count(), 0);
  await open(stranger, "/search?q=%22general+order%22");
  assert.doesNotMatch(await stranger.locator("main").innerText(), /Northfield/);
});
