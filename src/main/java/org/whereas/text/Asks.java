package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Who is asked for something in a resolved clause.
final class Asks {

    private static final String VERB =
            "(?:calls?|calling)\\s+(?:up)?on|urg(?:es|e|ing)|request(?:s|ing)?|ask(?:s|ing)?|petition(?:s|ing)?|direct(?:s|ed|ing)?"
                    + "|encourag(?:es|e|ing)|implor(?:es|e)|demand(?:s|ing)?|authoriz(?:es|ed)|memorializ(?:es|e)|instruct(?:s|ed)?";
    private static final Pattern ASK =
            Pattern.compile("\\b(?:" + VERB + ")\\s+(?:that\\s+|all\\s+|each\\s+(?:of\\s+)?)?((?:(?i:the)\\s+)?)");
    private static final String CAPITAL = "(?:(?:[A-Z]\\.){1,4}|[A-Z][\\p{L}\\p{N}’'.-]{0,40})";
    private static final String NAME = CAPITAL + "(?:\\s+(?:(?:of|the|and|for|on)\\s+){0,2}" + CAPITAL + "){0,9}";
    private static final Pattern NAMED = Pattern.compile("(?:the\\s+|its\\s+|our\\s+)?(" + NAME + ")");
    private static final Pattern OTHER =
            Pattern.compile(",?\\s+and\\s+(?:for\\s+)?(?:the\\s+)?(" + NAME + ")\\s+to\\s+[a-z]");
    private static final Pattern COMMON = Pattern.compile(
            "(?i)(?:the\\s+)?(?:(?:all|local|state|federal|city|county|chief|police|national|elected)\\s+){0,3}"
                    + "(?:congress|legislat\\w+|governor|mayors?|cit(?:y|ies)|departments?|chiefs?(?: of police)?|council|clerk|manager|agencies|agency|government|states?|board|staff|attorney|president|counties|municipalities|unions?|residents|public|officials)\\b");
    private static final Pattern ASKED = Pattern.compile("(?:(?:the|its|our)\\s+)?((?:" + NAME + "\\s+)?"
            + "(?:(?i:staff|department|chief|council|clerk|manager|attorney|board|agency|office|mayor|city|county)\\b)?)\\s*"
            + "(?:is|are|be)\\s+(?:and\\s+(?:is|are)\\s+)?(?:hereby\\s+)?"
            + "(?:authorized|directed|requested|urged|asked|instructed|encouraged)\\b");
    private static final Pattern PASSIVE = Pattern.compile(
            "(?i)\\b(?:is|are|be|been|was|were)\\s+(?:and\\s+(?:is|are)\\s+)?(?:hereby\\s+|also\\s+|further\\s+){0,2}$");
    private static final int NEAR = 400;

    private Asks() {}

    /// Whether the clause asks at all.
    static boolean isAsk(String text) {
        var near = text.substring(0, Math.min(NEAR, text.length()));
        return ASK.matcher(near).results().anyMatch(ask -> !isPassive(near, ask.start()));
    }

    /// Whether the verb at a place says who is asked before it: "the clerk is directed to".
    private static boolean isPassive(String near, int verb) {
        return PASSIVE.matcher(near.substring(Math.max(0, verb - 40), verb)).find();
    }

    /// Those named right behind the words that ask, in their order, then those said to be asked before them; empty
    /// where nobody is named or nothing
    /// is asked.
    static List<String> addressees(String text) {
        var near = text.replace('\n', ' ').substring(0, Math.min(NEAR, text.length()));
        var found = new ArrayList<String>();
        var ask = ASK.matcher(near);
        while (ask.find()) {
            if (isPassive(near, ask.start())) continue;
            var rest = near.substring(ask.end());
            var named = NAMED.matcher(rest);
            var common = COMMON.matcher(rest);
            if (named.lookingAt()) add(named.group(1), found);
            else if (common.lookingAt()) add(common.group(), found);
            else continue;
            var other = OTHER.matcher(rest);
            while (other.find()) add(other.group(1), found);
        }
        ASKED.matcher(near).results().map(asked -> asked.group(1).strip()).forEach(name -> add(name, found));
        return found;
    }

    private static void add(String name, List<String> found) {
        if (!name.isEmpty() && !found.contains(name)) found.add(name);
    }
}
