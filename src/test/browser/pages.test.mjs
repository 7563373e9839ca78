// Every page, at the two widths people have, in light and dark: it answers, axe finds nothing, nothing sticks out.
import test, { before, after } from "node:test";
import assert from "node:assert/strict";
import { browse, visitor, open, accessible, byKeyboard, fits, picture, pictures, root } from "./whereas.mjs";

const token = process.env.WHEREAS_BOOTSTRAP_TOKEN;
const email = "pages@whereas.example";
const password = "seven plain lantern words";
const organization = "elm-ridge-pd";
const league = "elm-county-league";
let browser;

const anybody = {
  home: "/",
  browse: "/documents?kind=model-policy",
  "browse-empty": "/documents?topic=nothing-of-the-kind",
  document: "/documents/uscm/de-escalation",
  "document-notes": "/documents/uscm/first-amendment-assemblies?notes=1",
  resolution: "/documents/uscm/league-resolution",
  catalogue: "/documents/uscm/recommendations-2020",
  clause: "/documents/uscm/de-escalation/clauses/purpose-statement",
  similar: "/documents/uscm/de-escalation/clauses/purpose-statement/similar?family=all",
  versions: "/documents/uscm/de-escalation/versions",
  search: "/search?q=duty+to+intervene",
  others: "/search/side-by-side?q=duty+to+intervene",
  "side-by-side": "/search/side-by-side?q=duty+to+intervene&organization=uscm&organization=nlc",
  "search-empty": "/search?q=zzzzqqqq",
  recommendations: "/recommendations",
  recommendation: "/recommendations/USCM-2020/de-escalation/1",
  sources: "/recommendations/sources",
  source: "/recommendations/sources/USCM-2020",
  lineage: "/documents/uscm/duty-to-intervene/lineage",
  wordings: "/documents/uscm/duty-to-intervene/clauses/scope/wordings",
  "deviations-no-copy": "/documents/uscm/de-escalation/deviations",
  coverage: "/documents/uscm/de-escalation/coverage",
  "coverage-organization": "/organizations/uscm/coverage?source=NLC-2020",
  organizations: "/organizations",
  organization: "/organizations/uscm",
  help: "/help",
  "text-format": "/help/text-format",
  api: "/api",
  problems: "/problems",
  "problem-kind": "/problems/stale",
  "sign-in": "/sign-in",
  "forgotten-no-mail": "/password",
};

const drafter = {
  account: "/account",
  searches: "/searches",
  "search-signed-in": "/search?q=duty+to+intervene",
  "organization-new": "/organizations/new",
  "organization-own": `/organizations/${organization}`,
  "organization-settings": `/organizations/${organization}/settings`,
  "house-style": `/organizations/${organization}/house-style`,
  "founding-offers": `/organizations/${league}/founding-offers`,
  books: "/books?organization=uscm",
  "resolutions-book": "/organizations/uscm/resolutions-book",
  packet: "/documents/uscm/de-escalation/packet",
  import: "/documents/new",
  copy: "/documents/uscm/duty-to-intervene/copy",
  desk: `/documents/${organization}/duty-to-intervene/desk`,
  "desk-clause": `/documents/${organization}/duty-to-intervene/desk?clause=purpose-statement`,
  "resolution-new": "/resolutions/new",
  "resolution-desk": `/documents/${organization}/adoption-resolution/desk`,
  "resolution-part": `/documents/${organization}/adoption-resolution/desk?clause=recital-rules`,
  "resolution-record": `/documents/${organization}/adoption-resolution/desk/record`,
  "resolution-adopts": `/documents/${organization}/adoption-resolution/desk/adopts`,
  "resolution-numbers": `/organizations/${organization}/resolution-numbers`,
  "copies-many": `/organizations/${organization}/copies`,
  "beside-choose": `/documents/${organization}/order-12/beside`,
  beside: `/documents/${organization}/order-12/beside?model=uscm/use-of-force`,
  fields: `/documents/${organization}/duty-to-intervene/fields`,
  options: `/documents/${organization}/duty-to-intervene/options`,
  edit: `/documents/${organization}/duty-to-intervene/clauses/purpose/edit`,
  "edit-whole": `/documents/${organization}/duty-to-intervene/edit`,
  "own-document": `/documents/${organization}/duty-to-intervene`,
  "own-versions": `/documents/${organization}/duty-to-intervene/versions`,
  "own-coverage": `/documents/${organization}/duty-to-intervene/coverage`,
  "own-matrix": `/organizations/${organization}/coverage`,
  "own-matrix-row": `/organizations/${organization}/coverage/USCM-2020/intervene/1`,
  differences: `/documents/${organization}/duty-to-intervene/changes?from=model`,
  deviations: `/documents/${organization}/duty-to-intervene/deviations`,
  "deviations-same": `/documents/${organization}/duty-to-intervene/deviations?state=as-model`,
  "deviation-reason": `/documents/${organization}/duty-to-intervene/deviations/scope`,
  "deviations-counsel": `/documents/${organization}/duty-to-intervene/deviations-for-counsel`,
  "lineage-own": "/documents/uscm/duty-to-intervene/lineage?sort=words",
  "wordings-own": "/documents/uscm/duty-to-intervene/clauses/scope/wordings",
  reviews: `/organizations/${organization}/reviews`,
  "deviations-organization": `/organizations/${organization}/deviations`,
  status: `/documents/${organization}/duty-to-intervene/status`,
  "step-review": `/documents/${organization}/duty-to-intervene/status/send-for-review`,
  jobs: "/jobs",
  updates: `/organizations/${organization}/updates`,
  "update-none": `/documents/${organization}/duty-to-intervene/update`,
  record: `/organizations/${organization}/audit`,
  returns: `/documents/${organization}/duty-to-intervene/returns`,
  return: `/documents/${organization}/duty-to-intervene/returns/1`,
  archive: `/organizations/${organization}/archive`,
};

async function api(method, path, body, headers = {}) {
  return fetch(root + path, {
    method,
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", ...headers },
    body: body && JSON.stringify(body),
  });
}

/** The path of an invitation to an organization, which is founded where it is not there yet. */
async function invitation(slug, name, kind) {
  const made = await api("POST", "/api/v1/organizations", { slug, name, kind });
  assert.ok([201, 409].includes(made.status), `${slug}: ${made.status}`);
  const invited = await api("POST", `/api/v1/organizations/${slug}/members`, { email, role: "administrator" });
  assert.equal(invited.status, 201, await invited.clone().text());
  return (await invited.json()).path;
}

/** Through invitations, as a colleague comes in. */
async function signedIn(page) {
  await open(page, await invitation(organization, "Elm Ridge Police Department", "department"));
  await page.getByLabel(/name/i).first().fill("Sam Reyes");
  for (const box of await page.locator('input[type="password"]').all()) await box.fill(password);
  await page.locator("main form button[type=submit]").first().click();
  await open(page, await invitation(league, "Elm County League", "league"));
  await page.locator("main form button[type=submit]").first().click();
  const copy = await api("POST", "/api/v1/documents/uscm/duty-to-intervene/forks", { organization, fields: { "department.name": "Elm Ridge Police Department" } });
  assert.equal(copy.status, 201, await copy.clone().text());
  const resolution = await api("POST", "/api/v1/documents/uscm/adoption-resolution/forks", { organization });
  assert.equal(resolution.status, 201, await resolution.clone().text());
  const before = await fetch(`${root}/api/v1/documents?organization=${organization}&slug=order-12&kind=local-policy`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "text/markdown" },
    body: "# General Order 12\n\n## Purpose\n\nThis order says when officers may use force.\n\n## Moving vehicles\n\nOfficers may fire at a moving vehicle when it comes at them.\n",
  });
  assert.equal(before.status, 201, await before.clone().text());
  await returned(`/api/v1/documents/${organization}/duty-to-intervene`);
}

/** A Word file goes out and comes back. */
async function returned(path) {
  const file = await (await api("GET", `${path}/export?format=docx`)).arrayBuffer();
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/octet-stream" };
  const back = await fetch(`${root}${path}/returns?name=duty.docx`, { method: "POST", headers, body: file });
  assert.equal(back.status, 201, await back.clone().text());
}

before(async () => { browser = await browse(); });
after(() => browser.close());

async function check(page, name, path) {
  for (const [width, height] of [[1280, 800], [390, 844]]) {
    await page.setViewportSize({ width, height });
    await open(page, path);
    await fits(page);
    await accessible(page);
    await picture(page, `${name}-${width}`);
  }
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, path);
  await accessible(page);
  await page.emulateMedia({ colorScheme: "light" });
}

/** Each step is asked for on a page of its own. */
async function putInForce(page) {
  const path = `/documents/${organization}/duty-to-intervene`;
  for (const name of ["Send for review", "Approve", "Put in force", "Post for everyone"]) {
    await open(page, path);
    await byKeyboard.act(page, page.locator("main").getByRole("link", { name }));
    if (name === "Put in force") {
      await check(page, "step-in-force", new URL(page.url()).pathname + new URL(page.url()).search);
      await page.getByLabel(/Effective from/).fill("2027-01-01");
    }
    await byKeyboard.act(page, page.locator("main").getByRole("button", { name }));
    assert.equal(await page.locator(".usa-alert--success").count(), 1, `${name}: no word that it is done`);
  }
  await check(page, "in-force", path);
  await check(page, "status-history", `${path}/status`);
  await open(page, path);
  assert.match(await page.locator("main").innerText(), /effective January 1, 2027/);
}

test("pages for anybody", async (t) => {
  const page = await visitor(browser);
  for (const [name, path] of Object.entries(anybody)) await t.test(name, () => check(page, name, path));
});

test("pages for a drafter", async (t) => {
  const page = await visitor(browser);
  await signedIn(page);
  for (const [name, path] of Object.entries(drafter)) await t.test(name, () => check(page, name, path));
  await t.test("a draft is put in force and posted by keyboard alone", () => putInForce(page));
});

test("a league invites a city from a list, and the city sets itself up", async () => {
  const page = await visitor(browser);
  await open(page, await invitation(league, "Elm County League", "league"));
  await page.getByLabel(/name/i).first().fill("Lee Park");
  await page.locator("#email").fill("lee@whereas.example");
  for (const box of await page.locator('input[type="password"]').all()) await box.fill(password);
  await page.locator("main form button[type=submit]").first().click();
  await open(page, `/organizations/${league}/founding-offers`);
  const list = Buffer.from("name,email,state\nCity of Elm Ridge,clerk@elm.example,IL\n");
  await page.locator("#file").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: list });
  await page.getByRole("button", { name: "Make the links", exact: true }).click();
  await accessible(page);
  await picture(page, "founding-offers-made");
  const link = await page.locator("td code").textContent();
  const clerk = await visitor(browser);
  await check(clerk, "founding", new URL(link).pathname);
  await clerk.locator("#person").fill("Kit Moss");
  for (const box of await clerk.locator('input[type="password"]').all()) await box.fill(password);
  await clerk.locator("main form button[type=submit]").first().click();
  assert.match(await clerk.locator("h1").textContent(), /City of Elm Ridge/);
});

test("a page that is not there says so, and how to go on", async () => {
  const page = await visitor(browser);
  await open(page, "/documents/uscm/no-such-thing", 404);
  await accessible(page);
  assert.ok(await page.getByRole("link", { name: /search/i }).count());
});

test("the keyboard alone is enough", async (t) => {
  await t.test("the slash key goes to the search box", async () => {
    const page = await visitor(browser);
    await open(page, "/documents/uscm/de-escalation");
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "q");
  });
  await t.test("the first Tab offers to skip to the text", async () => {
    const page = await visitor(browser);
    await open(page, "/documents/uscm/de-escalation");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("href")), "#main");
  });
  await t.test("n goes to the next result", async () => {
    const page = await visitor(browser);
    await open(page, "/search?q=force");
    await page.keyboard.press("n");
    const at = await page.evaluate(() => Boolean(document.activeElement?.closest("[data-stop]")));
    assert.ok(at, "a result has the focus");
  });
});

test("who was asked stands below each other where the screen is narrow, still as a table", async () => {
  const page = await visitor(browser, { width: 390, height: 844 });
  await open(page, anybody["side-by-side"]);
  const rows = page.getByRole("table").getByRole("row");
  assert.equal(await rows.filter({ has: page.getByRole("rowheader") }).count(), 2);
  const sideways = await page.locator("main *").evaluateAll((all) => all.filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === "auto").length);
  assert.equal(sideways, 0, "something scrolls sideways");
  assert.match(await page.getByRole("rowheader").first().locator("xpath=..").innerText(), /Held here/);
});

test("the search box completes by the keyboard, as the authoring practices have it", async (t) => {
  const page = await visitor(browser);
  const box = page.locator("main input[name=q]");
  const options = page.locator("main [role=listbox] [role=option]");
  const active = async () => box.getAttribute("aria-activedescendant");
  const shown = async () => { await options.first().waitFor(); return options.count(); };
  const taken = async () => {
    await page.keyboard.press("ArrowDown");
    const words = (await options.first().locator("span").first().innerText()).trim();
    await Promise.all([page.waitForEvent("framenavigated"), page.keyboard.press("Enter")]);
    await page.waitForLoadState();
    return { words, at: new URL(page.url()) };
  };

  await t.test("what is typed brings a list that a screen reader is told of", async () => {
    await open(page, "/");
    assert.equal(await box.getAttribute("role"), "combobox");
    assert.equal(await box.getAttribute("aria-expanded"), "false");
    await box.pressSequentially("de-e");
    assert.ok((await shown()) >= 2);
    assert.equal(await box.getAttribute("aria-expanded"), "true");
    assert.equal(await page.locator("main [role=listbox]").getAttribute("id"), await box.getAttribute("aria-controls"));
    assert.ok(await page.locator("main [role=listbox]").getAttribute("aria-label"));
    assert.equal(await active(), null, "nothing is chosen yet");
    await accessible(page);
  });
  await t.test("the arrows go up and down, and the focus stays in the box", async () => {
    await page.keyboard.press("ArrowDown");
    assert.equal(await active(), await options.nth(0).getAttribute("id"));
    assert.equal(await options.nth(0).getAttribute("aria-selected"), "true");
    await page.keyboard.press("ArrowDown");
    assert.equal(await active(), await options.nth(1).getAttribute("id"));
    assert.equal(await options.nth(0).getAttribute("aria-selected"), "false");
    await page.keyboard.press("ArrowUp");
    assert.equal(await active(), await options.nth(0).getAttribute("id"));
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "q");
    assert.equal(await box.inputValue(), "de-e", "what was typed stays");
    await accessible(page);
  });
  await t.test("Escape closes the list and keeps what was typed", async () => {
    await page.keyboard.press("Escape");
    assert.equal(await box.getAttribute("aria-expanded"), "false");
    assert.equal(await active(), null);
    assert.equal(await page.locator("main [role=listbox]").isVisible(), false);
    assert.equal(await box.inputValue(), "de-e");
  });
  await t.test("a list closed while it is asked for stays closed", async () => {
    await box.fill("de-e");
    await shown();
    const asked = page.waitForRequest(/suggest/, { timeout: 500 }).then(() => true, () => false);
    await page.keyboard.press("s");
    await page.keyboard.press("Escape");
    assert.equal(await asked, false);
    assert.equal(await box.getAttribute("aria-expanded"), "false");
  });
  for (const key of ["s", "Home", "ArrowLeft"]) {
    await t.test(`${key} leads back from the list into the box`, async () => {
      await box.fill("de-e");
      await shown();
      await page.keyboard.press("ArrowDown");
      assert.ok(await active());
      await page.keyboard.press(key);
      assert.equal(await active(), null);
    });
  }
  await t.test("Enter takes what is chosen", async () => {
    await box.press("c");
    await box.press("Backspace");
    await shown();
    const { words, at } = await taken();
    assert.ok(at.pathname.startsWith("/documents/") || at.searchParams.get("q") === words, `${at} for ${words}`);
  });
  await t.test("what texts call otherwise is offered with the word that it stands for", async () => {
    await open(page, "/");
    await box.pressSequentially("choke");
    await shown();
    assert.match(await page.locator("main [role=listbox]").innerText(), /neck restraint[^]*for “choke”/i);
    await accessible(page);
  });
  await t.test("where cities are asked, what is chosen is the question, and the choice of cities stays", async () => {
    await open(page, "/search/side-by-side?state=IL");
    const question = page.getByRole("combobox", { name: "The question" });
    await question.pressSequentially("de-e");
    await shown();
    const { words, at } = await taken();
    assert.deepEqual([at.pathname, at.searchParams.get("q"), at.searchParams.get("state")], ["/search/side-by-side", words, "IL"]);
  });
  await t.test("without a choice Enter asks what was typed", async () => {
    await open(page, "/");
    await box.pressSequentially("de-e");
    await shown();
    await Promise.all([page.waitForEvent("framenavigated"), page.keyboard.press("Enter")]);
    assert.equal(new URL(page.url()).searchParams.get("q"), "de-e");
  });
});

test("the picture for the README shows a document, small enough to load at once", async () => {
  const page = await visitor(browser);
  await open(page, "/documents/uscm/de-escalation");
  await page.evaluate(() => document.fonts.ready);
  const path = `${pictures}readme-document.png`;
  const bytes = await page.screenshot({ path, clip: { x: 0, y: 0, width: 1280, height: 1000 }, fullPage: true });
  assert.ok(bytes.length < 250_000, `${bytes.length} bytes`);
});
