package org.whereas.web;

/// Who stands in front of the page, as far as the shell must know; membership has the one that exists.
public interface Visitor {

    boolean signedIn();

    /// The name to greet with; empty when nobody is signed in.
    String name();

    /// What tells this caller apart from every other one, for keys that are per caller; `anonymous` when nobody is
    /// signed in.
    String identity();

    /// Whether the request is authenticated by a cookie, so that another site could have sent it.
    boolean byCookie();
}
