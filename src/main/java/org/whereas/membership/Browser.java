package org.whereas.membership;

/// What a browser says of itself, kept with a session so that its owner recognises it.
record Browser(String userAgent, String address) {

    private static final int LONGEST_AGENT = 300;
    private static final int LONGEST_ADDRESS = 64;

    Browser {
        userAgent = cut(userAgent, LONGEST_AGENT);
        address = cut(address, LONGEST_ADDRESS);
    }

    private static String cut(String text, int longest) {
        if (text == null) return "";
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
