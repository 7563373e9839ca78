package org.whereas.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/// The body of a refusal as RFC 9457 has it: `type`, `title`, `status`, `detail`, and members of its own.
///
/// @param code         the last part of the type, and of the address of its page
/// @param retrySeconds what the Retry-After header says, 0 for none
public record Rfc9457(
        int status, String code, String title, String detail, Map<String, Object> members, int retrySeconds) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Rfc9457 of(Words words, int status, String code, Object... arguments) {
        var title = words.say("problem." + code + ".title");
        return new Rfc9457(status, code, title, words.say("problem." + code + ".detail", arguments), Map.of(), 0);
    }

    /// The refusal for a bare status, where nothing more is known: the request itself could not be read, there is
    /// nothing there, or it is our fault.
    public static Rfc9457 ofStatus(int status) {
        if (status >= 500) return of(Words.ENGLISH, status, "failure", "-");
        if (status == 404) return of(Words.ENGLISH, status, "no-such-address", "this address");
        return of(Words.ENGLISH, status, "invalid", Words.ENGLISH.say("invalid.unreadable"), 1);
    }

    Rfc9457 with(Map<String, Object> more) {
        return new Rfc9457(status, code, title, detail, more, retrySeconds);
    }

    Rfc9457 retryAfter(int seconds) {
        return new Rfc9457(status, code, title, detail, members, seconds);
    }

    /// The JSON object, in the order in which RFC 9457 lists its members.
    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + code);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        body.putAll(members);
        return body;
    }
}
