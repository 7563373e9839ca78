/// Who there is and who may do what: members, organizations, roles, signing in, sessions, and tokens for programs.
///
/// Every request is authenticated from the database by one mechanism of our own
/// ([org.whereas.membership.CallerMechanism]), so that any node can answer it and a change of
/// role holds at once. Other features ask [org.whereas.membership.Caller] for the rights of
/// whoever stands behind a request, and nobody else.
///
/// Uses [org.whereas.problem] for refusals and [org.whereas.web] for pages. Decisions: ADR 0011 (one mechanism of our
/// own), ADR 0014 (people from elsewhere).
package org.whereas.membership;
