// Coming in with an account elsewhere, connecting one, choosing a new password, and closing somebody's account: by the
// keyboard alone, each page looked at as in pages.test.mjs.
import test, { before, after } from "node:test";
import assert from "node:assert/strict";
import { browse, visitor, open, accessible, fits, picture, byKeyboard, root } from "./whereas.mjs";

const token = process.env.WHEREAS_BOOTSTRAP_TOKEN;
const password = "seven plain lantern words";
const organization = "birch-hill-pd";
const run = Date.now().toString(36);
const mail = (name) => `${name}-${run}@whereas.example`;
let browser;

before(async () => { browser = await browse(); });
after(() => browser.close());

const words = (page) => page.locator("main").innerText();
const button = (page, name) => page.getByRole("button", { name, exact: true });
const link = (page, name) => page.getByRole("link", { name, exact: true });

async function api(method, path, body) {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const answer = await fetch(root + path, { method, headers, body: body && JSON.stringify(body) });
  assert.ok(answer.ok || answer.status === 409, `${path}: ${answer.status}`);
  return answer.json();
}

async function invitation(email) {
  await api("POST", "/api/v1/organizations", { slug: organization, name: "Birch Hill Police Department", kind: "department" });
  return (await api("POST", `/api/v1/organizations/${organization}/members`, { email, role: "drafter" })).path;
}

/** At the provider, whose page is none of ours. */
async function letIn(page, name) {
  await link(page, `Go on as ${name}`).click();
  await page.waitForURL(`${root}/**`);
}

/** The page as it stands, at both widths. */
async function looked(page, name) {
  for (const [width, height] of [[390, 844], [1280, 800]]) {
    await page.setViewportSize({ width, height });
    await fits(page);
    await accessible(page);
    await picture(page, `${name}-${width}`);
  }
}

async function newcomer(email, name) {
  const page = await visitor(browser);
  await open(page, await invitation(email));
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Email address").fill(email);
  await page.locator('input[type="password"]').fill(password);
  await button(page, "Make an account and join").click();
  await page.waitForLoadState();
  return page;
}

test("an invitation is accepted with an account elsewhere, which signs in from then on", async () => {
  const page = await visitor(browser);
  await open(page, await invitation("alex@city.example"));
  await looked(page, "invitation");
  await byKeyboard.act(page, link(page, "Join with City Hall"));
  await letIn(page, "Alex");
  assert.equal(new URL(page.url()).pathname, `/organizations/${organization}`);
  await byKeyboard.act(page, button(page, "Sign out"));

  await open(page, "/sign-in?return=/account");
  await looked(page, "sign-in-elsewhere");
  await byKeyboard.act(page, link(page, "Sign in with City Hall"));
  await letIn(page, "Alex");

  assert.equal(new URL(page.url()).pathname, "/account");
  assert.match(await words(page), /alex-\w+@city\.example/);
  assert.equal(await button(page, "Change it").count(), 0, "who has no password changes none");
  await looked(page, "account-elsewhere");
});

test("somebody with a password connects an account elsewhere", async () => {
  const page = await newcomer(mail("robin"), "Robin Diaz");
  await open(page, "/account");
  await byKeyboard.act(page, button(page, "Connect City Hall"));
  await looked(page, "away");
  await byKeyboard.act(page, link(page, "Go on to City Hall"));
  await letIn(page, "Robin");

  assert.equal(new URL(page.url()).pathname, "/account");
  await looked(page, "account-connected");
  const other = await visitor(browser);
  await open(other, "/sign-in");
  await byKeyboard.act(other, link(other, "Sign in with City Hall"));
  await letIn(other, "Robin");
  assert.match(await other.locator(".masthead").innerText(), /Robin Diaz/);
});

test("a site administrator hands over a link for a new password, and closes an account", async () => {
  const administrator = await newcomer(mail("pat"), "Pat Lee");
  const forgetful = await newcomer(mail("lou"), "Lou Berg");
  const [pat] = (await api("GET", `/api/v1/accounts?q=${mail("pat")}`)).items;
  await api("PUT", `/api/v1/accounts/${pat.id}`, { siteAdministrator: true });

  await open(forgetful, "/password");
  await looked(forgetful, "forgotten");
  await open(administrator, `/accounts?q=${mail("lou")}`);
  await byKeyboard.act(administrator, button(administrator, "Link for a new password Lou Berg"));
  const path = new URL(await administrator.locator("#fresh").innerText()).pathname;
  await looked(administrator, "accounts");
  await open(forgetful, path);
  await looked(forgetful, "new-password");
  await byKeyboard.type(forgetful, forgetful.getByLabel("New password"), "quiet harbor seven stairs");
  await byKeyboard.act(forgetful, button(forgetful, "Change it"));
  assert.match(await words(forgetful), /signed out everywhere/);

  await byKeyboard.type(forgetful, forgetful.getByLabel("Email address"), mail("lou"));
  await byKeyboard.type(forgetful, forgetful.getByLabel("Password"), "quiet harbor seven stairs");
  await byKeyboard.act(forgetful, forgetful.locator("main").getByRole("button", { name: "Sign in" }));
  await open(administrator, `/accounts?q=${mail("lou")}`);
  await byKeyboard.act(administrator, button(administrator, "Close the account Lou Berg"));
  await forgetful.goto("/account");
  assert.equal(new URL(forgetful.url()).pathname, "/sign-in", "out at once");
});

test("a changed password signs out everywhere else", async () => {
  const page = await newcomer(mail("sky"), "Sky Moss");
  await open(page, "/account");
  await byKeyboard.type(page, page.getByLabel("Password now"), password);
  await byKeyboard.type(page, page.getByLabel("New password"), "quiet harbor seven stairs");
  await byKeyboard.act(page, button(page, "Change it"));
  assert.match(await words(page), /You are signed out everywhere else/);
  await byKeyboard.type(page, page.getByLabel("Name", { exact: true }), "nightly export");
  await byKeyboard.act(page, button(page, "Make it"));
  assert.match(await page.locator("#fresh").innerText(), /^whereas_/);
  await looked(page, "account-token");
});
