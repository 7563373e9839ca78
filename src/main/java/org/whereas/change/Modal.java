package org.whereas.change;

import java.util.Locale;
import java.util.regex.Pattern;
import org.whereas.change.Contradictions.Force;

/// With what force a sentence of a policy speaks, by its verbs.
final class Modal {

    private static final Pattern FORBIDS = anyOf(
            "(?:shall|will|must|may|can|should) (?:not|never)",
            "cannot|never|prohibited|prohibits|forbidden",
            "not (?:be )?(?:permitted|authorized|allowed)",
            "no [^,]{0,40}(?:permitted|authorized|allowed)",
            "under no circumstances?");

    /// No other weapon will be carried.
    private static final Pattern NOTHING = Pattern.compile("^no\\b.*\\b(?:shall|will|may)\\b");

    private static final Pattern DEMANDS = anyOf("shall|must|(?:required|obligated) to|responsible for");
    private static final Pattern WILL = anyOf("will");

    /// Before these, will tells of what is to come.
    private static final Pattern SUPPOSED = anyOf("believes?|likely|that|which|whether|if");

    private static final Pattern ADVISES = anyOf("should|encouraged to");
    private static final Pattern PERMITS = anyOf(
            "(?:authorized|permitted|allowed|justified) (?:to|in|as|for|when|if|against|by|force|use)",
            "(?:is|are|be) (?:only )?(?:authorized|permitted|allowed|justified)",
            "may be (?:used|employed|applied|deployed|given|considered)",
            "may(?! (?:be|include|pose|have|result|cause|indicate|occur|exist|become)\\b)");

    /// Names what is done as a means: what a policy lists so, it permits.
    private static final Pattern NAMES = Pattern.compile("\\binvolves?\\b.*\\b(?:use of|using)\\b|\\bby using\\b");

    private static final Pattern EXCEPTS = anyOf("unless|except|only|until|without|other than|last resort");
    private static final Pattern WHEN = anyOf("when|whenever|if|where|provided|after|before|once");
    private static final Pattern LIMITS = anyOf("only|last resort");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Modal() {}

    private static Pattern anyOf(String... wordings) {
        return Pattern.compile("\\b(?:" + String.join("|", wordings) + ")\\b");
    }

    /// What a sentence forbids comes before what it demands.
    static Force force(String sentence) {
        var words = words(sentence);
        if (FORBIDS.matcher(words).find() || NOTHING.matcher(words).find()) return Force.FORBIDS;
        if (DEMANDS.matcher(words).find() || will(words)) return Force.DEMANDS;
        if (ADVISES.matcher(words).find()) return Force.ADVISES;
        return PERMITS.matcher(words).find() || NAMES.matcher(words).find() ? Force.PERMITS : Force.TELLS;
    }

    private static boolean will(String words) {
        var found = WILL.matcher(words);
        return found.find()
                && !SUPPOSED.matcher(words.substring(0, found.start())).find();
    }

    /// Whether there are circumstances in which a sentence does not hold: an exception to what it forbids
    /// or demands, a condition of what it permits.
    static boolean excepted(String sentence, Force force) {
        var words = words(sentence);
        return EXCEPTS.matcher(words).find()
                || force != Force.FORBIDS && WHEN.matcher(words).find();
    }

    /// Whether it says what alone is permitted.
    static boolean limits(String sentence) {
        return LIMITS.matcher(words(sentence)).find();
    }

    private static String words(String sentence) {
        return SPACE.matcher(sentence.toLowerCase(Locale.ROOT)).replaceAll(" ");
    }
}
