package org.whereas.membership;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Where to go on after signing in: an address of ours and no other, for it comes with a link that anybody may have
/// made.
record Back(String path) {

    private static final Pattern OURS = Pattern.compile("/(?:[^/\\\\\\s\\p{Cntrl}][^\\\\\\s\\p{Cntrl}]{0,1999})?");

    /// The path as it was asked for, or the home page where it leads elsewhere or nowhere.
    static Back of(String asked) {
        return asked != null && OURS.matcher(asked).matches() && isAddress(asked) ? new Back(asked) : new Back("/");
    }

    /// The same as the value of a parameter in an address.
    String parameter() {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    URI uri() {
        return URI.create(path);
    }

    private static boolean isAddress(String text) {
        try {
            URI.create(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
