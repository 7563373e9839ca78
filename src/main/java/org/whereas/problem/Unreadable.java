package org.whereas.problem;

import java.util.regex.Pattern;

/// What is wrong with a body that could not be read. The JSON reader of the server (Yasson)
/// names the member at fault in its message and nowhere else.
final class Unreadable {

    private static final Pattern UNKNOWN = Pattern.compile("Json property (\\S+) can not be mapped");
    private static final Pattern WRONG_TYPE = Pattern.compile("Unable to deserialize property '([^']+)'");

    private Unreadable() {}

    static Problem of(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            var unknown = UNKNOWN.matcher(message);
            if (unknown.find()) return Problem.Invalid.of("/" + unknown.group(1), "unknown-member", unknown.group(1));
            var wrong = WRONG_TYPE.matcher(message);
            if (wrong.find()) return Problem.Invalid.of("/" + wrong.group(1), "wrong-type", wrong.group(1));
        }
        return Problem.Invalid.of("", "unreadable");
    }
}
