package org.whereas.membership;

import java.util.List;

/// What a browser says of itself, kept with a session so that its owner recognizes it.
public record Browser(String userAgent, String address) {

    private static final int LONGEST_AGENT = 300;
    private static final int LONGEST_ADDRESS = 64;

    /// Browsers claim to be each other; the one that claims most comes first.
    private static final List<Mark> NAMES = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Android", "Android"),
            new Mark("Windows", "Windows"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Macintosh", "Mac"),
            new Mark("Linux", "Linux"));

    private record Mark(String sign, String name) {}

    public Browser {
        userAgent = cut(userAgent, LONGEST_AGENT);
        address = cut(address, LONGEST_ADDRESS);
    }

    /// The name of the browser as people know it; empty where it cannot be told.
    public String name() {
        return first(NAMES);
    }

    /// The system or the machine it runs on; empty where it cannot be told.
    public String system() {
        return first(SYSTEMS);
    }

    private String first(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> userAgent.contains(mark.sign()))
                .findFirst()
                .map(Mark::name)
                .orElse("");
    }

    private static String cut(String text, int longest) {
        if (text == null) return "";
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
