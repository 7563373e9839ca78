package org.whereas.web;

import java.util.Optional;

/// A part of a page that a feature further up gives to a page further down, which does not know
/// it. CDI finds them all.
///
/// Places and what their subject is: `home` (nothing), `organization` and
/// `organization.settings` (its summary), `document.acts`, `document.facts` and
/// `document.after` (an opened version), `step.WORD` such as `step.put-in-force` (the version
/// that the step is about), `clause.meets` (what a clause carries out, on its page and beside
/// its form) and `clause` (what else is told of it on its page; both a clause of an opened
/// version).
public interface Panel {

    /// The place on a page where it belongs.
    String place();

    /// Where it stands among others at the same place, lowest first.
    int order();

    /// Its HTML, made by a template; empty where there is nothing to show.
    Optional<String> show(Object subject);
}
