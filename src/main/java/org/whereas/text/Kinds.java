package org.whereas.text;

import java.util.regex.Pattern;

/// Judges of what kind a document is.
final class Kinds {

    private static final Pattern RESOLUTION = Pattern.compile(
            "(?is).{0,60}\\bbe it (further )?(resolved|enacted|ordained)\\b.*|.{0,20}\\bresolved,? that\\b.*|.{0,8}it (was|is) (hereby )?resolved\\b.*|\\W{0,4}resolved\\b.{0,200}\\bthat\\b.*|\\W{0,4}resolved\\b.{0,160}");
    private static final Pattern POLICY = Pattern.compile(
            "(?is).{0,120}\\b(general orders?|sop \\d|procedural orders?|procedure|administrative directive|directive|this policy|use of force policy|policy)\\b.*");

    private Kinds() {}

    static String of(Part part, String title) {
        var name = title.toLowerCase(java.util.Locale.ROOT);
        if (part.genre() == Part.Genre.LETTER || part.genre() == Part.Genre.RELEASE) return "guidance";
        if (part.genre() == Part.Genre.RESOLUTION || isResolution(part)) return "resolution";
        if (name.contains("principles")) return "principles";
        if (name.matches(".*\\b(recommendations?|framework|agenda|platform|considerations?)\\b.*"))
            return "recommendations";
        if (isPolicy(part)) return "local-policy";
        return byWords(part);
    }

    private static boolean isResolution(Part part) {
        return part.chunks().stream()
                .anyMatch(it -> RESOLUTION.matcher(it.text()).matches());
    }

    private static boolean isPolicy(Part part) {
        return part.chunks().stream()
                .limit(30)
                .anyMatch(it -> POLICY.matcher(it.text()).matches());
    }

    private static String byWords(Part part) {
        var text = String.join(" ", part.chunks().stream().map(Chunk::text).toList())
                .toLowerCase(java.util.Locale.ROOT);
        var recommended = text.split("\\brecommend", -1).length - 1;
        var principles = text.split("\\bprinciple", -1).length - 1;
        if (recommended >= 5 && recommended > principles) return "recommendations";
        return principles >= 3 ? "principles" : "guidance";
    }
}
