package org.whereas.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A refusal that the caller can act on. Bugs are not problems; they stay plain exceptions.
///
/// Each has a page at `/problems/{type}`, and its title and detail in the message file under `problem.{type}`.
public sealed interface Problem {

    /// The last part of the `type` of every problem there is; each has a page.
    List<String> CODES = List.of(
            "not-found",
            "no-such-address",
            "wrong-method",
            "sign-in-needed",
            "bad-credential",
            "not-allowed",
            "cross-site",
            "taken",
            "wrong-state",
            "invalid",
            "text-refused",
            "too-large",
            "unsupported",
            "not-acceptable",
            "condition-missing",
            "stale",
            "undecided",
            "key-reused",
            "slow-down",
            "unavailable",
            "not-installed",
            "failure");

    /// No such thing, or one that the caller may not know of. `kind` is a key under `thing.` in the message file.
    record NotFound(String kind, String name) implements Problem {}

    /// No page or operation at this address.
    record NoSuchAddress(String path) implements Problem {}

    /// The address exists, but not with this HTTP method.
    record WrongMethod(String method) implements Problem {}

    /// Somebody has to sign in first.
    record SignInNeeded() implements Problem {}

    /// A credential was presented and is wrong, expired or revoked.
    record BadCredential() implements Problem {}

    /// Signed in, but without the role that this needs. `act` is a key under `act.` in the message file.
    record NotAllowed(String act) implements Problem {}

    /// A request that changes something came from another site, or its form is too old.
    record CrossSite() implements Problem {}

    /// The name is taken.
    record Taken(String kind, String name) implements Problem {}

    /// The thing is not in a state in which this can be done. `why` is a key under `state.` in the message file.
    record WrongState(String why) implements Problem {}

    /// Values were refused. A fault's `field` is a JSON pointer or the name of a form field.
    record Invalid(List<Fault> faults) implements Problem {
        public static Invalid of(String field, String reason, Object... arguments) {
            return new Invalid(List.of(new Fault(field, reason, arguments)));
        }
    }

    /// A limit of the text was passed, or its front matter or Markdown cannot be read. `line` is 0 where it is not
    /// known.
    record TextRefused(String limit, String reason, int line) implements Problem {}

    /// The body is larger than what is read at all.
    record TooLarge(long limitBytes) implements Problem {}

    /// The body's media type, or the file's kind, is not one that is read here.
    record Unsupported(String type) implements Problem {}

    /// None of the representations that exist is acceptable to the caller.
    record NotAcceptable() implements Problem {}

    /// A change came without saying on which version it rests.
    record ConditionMissing() implements Problem {}

    /// The document has moved on since the version the change rests on. Nothing was saved; `members` carries both
    /// versions, the base and their merge, so that nothing typed is lost.
    record Stale(String version, Map<String, Object> members) implements Problem {}

    /// An update cannot be taken in before some clauses are decided. `members` lists them.
    record Undecided(int clauses, Map<String, Object> members) implements Problem {}

    /// The same Idempotency-Key came with another body.
    record KeyReused() implements Problem {}

    /// Too many tries; wait so many seconds.
    record SlowDown(int seconds) implements Problem {}

    /// A part of the server cannot answer now; try again after so many seconds. `part` is a key under `part.`.
    record Unavailable(String part, int seconds) implements Problem {}

    /// This server lacks a program that the act needs. `part` is a key under `part.`.
    record NotInstalled(String part) implements Problem {}

    /// One refused value. `reason` is a key under `invalid.` in the message file, with its arguments, or a sentence
    /// that data or the container brings along.
    record Fault(String field, String reason, List<Object> arguments) {
        public Fault(String field, String reason, Object... arguments) {
            this(field, reason, List.of(arguments));
        }

        /// The reason in these words.
        public String sentence(Words words) {
            return words.sayOr("invalid." + reason, reason, arguments.toArray());
        }
    }

    /// The exception that carries this refusal to the edge.
    default Refusal asException() {
        return new Refusal(this);
    }

    /// How this is answered, in the given words.
    default Rfc9457 rendered(Words words) {
        return switch (this) {
            case NotFound(var kind, var name) -> Rfc9457.of(words, 404, "not-found", words.say("thing." + kind), name);
            case NoSuchAddress(var path) -> Rfc9457.of(words, 404, "no-such-address", path);
            case WrongMethod(var method) -> Rfc9457.of(words, 405, "wrong-method", method);
            case SignInNeeded() -> Rfc9457.of(words, 401, "sign-in-needed");
            case BadCredential() -> Rfc9457.of(words, 401, "bad-credential");
            case NotAllowed(var act) -> Rfc9457.of(words, 403, "not-allowed", words.say("act." + act));
            case CrossSite() -> Rfc9457.of(words, 403, "cross-site");
            case Taken(var kind, var name) -> Rfc9457.of(words, 409, "taken", words.say("thing." + kind), name);
            case WrongState(var why) -> Rfc9457.of(words, 409, "wrong-state", words.say("state." + why));
            case Invalid(var faults) -> invalid(words, faults);
            case TextRefused(var limit, var reason, var line) ->
                Rfc9457.of(words, 422, "text-refused", reason, line).with(ordered("limit", limit, "line", line));
            case TooLarge(var limit) -> Rfc9457.of(words, 413, "too-large", limit / 1_000_000.0);
            case Unsupported(var type) -> Rfc9457.of(words, 415, "unsupported", type);
            case NotAcceptable() -> Rfc9457.of(words, 406, "not-acceptable");
            case ConditionMissing() -> Rfc9457.of(words, 428, "condition-missing");
            case Stale(var version, var members) ->
                Rfc9457.of(words, 412, "stale", version).with(members);
            case Undecided(var clauses, var members) ->
                Rfc9457.of(words, 409, "undecided", clauses).with(members);
            case KeyReused() -> Rfc9457.of(words, 422, "key-reused");
            case SlowDown(var seconds) ->
                Rfc9457.of(words, 429, "slow-down", seconds).retryAfter(seconds);
            case NotInstalled(var part) -> Rfc9457.of(words, 501, "not-installed", words.say("part." + part));
            case Unavailable(var part, var seconds) ->
                Rfc9457.of(words, 503, "unavailable", words.say("part." + part)).retryAfter(seconds);
        };
    }

    private static Rfc9457 invalid(Words words, List<Fault> faults) {
        var errors = faults.stream()
                .map(f -> ordered("pointer", f.field(), "reason", f.sentence(words)))
                .toList();
        var first = faults.isEmpty() ? "" : faults.getFirst().sentence(words);
        return Rfc9457.of(words, 422, "invalid", first, faults.size()).with(Map.of("errors", errors));
    }

    private static Map<String, Object> ordered(String k1, Object v1, String k2, Object v2) {
        var map = new LinkedHashMap<String, Object>();
        map.put(k1, v1);
        map.put(k2, v2);
        return map;
    }
}
