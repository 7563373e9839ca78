package org.whereas.library;

/// A version by its name, whether it is here or not.
///
/// @param document `organization/slug`
/// @param sha256   of its text; empty where it is not known
public record NamedVersion(String document, int number, String sha256) {

    /// One that is there, and of which whoever asks may not know which it is.
    public static final NamedVersion UNSHOWN = new NamedVersion("", 0, "");

    public boolean isShown() {
        return !document.isEmpty();
    }
}
