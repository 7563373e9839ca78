package org.whereas.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Requests as a server gets them, for tests without one.
public final class Arrivals {

    private Arrivals() {}

    /// An arrival at a server that trusts these proxies.
    ///
    /// @param headers by their names in lower case
    public static Arrival of(String proxies, String peer, boolean secure, Map<String, String> headers) {
        var arrival = new Arrival();
        arrival.settings = new WebSettings(TrustedProxies.of(proxies), Optional.empty());
        arrival.request = request(peer, secure, headers);
        return arrival;
    }

    public static HttpServletRequest request(
            String peer, boolean secure, Map<String, String> headers, Cookie... cookies) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Arrivals.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "isSecure" -> secure;
                    case "getCookies" -> cookies;
                    case "getServerName" -> "unnamed.example";
                    case "getHeader" -> headers.get(name(arguments));
                    case "getHeaders" ->
                        Collections.enumeration(Optional.ofNullable(headers.get(name(arguments))).stream()
                                .toList());
                    default -> throw new UnsupportedOperationException(method.getName() + List.of());
                });
    }

    private static String name(Object[] arguments) {
        return String.valueOf(arguments[0]).toLowerCase(Locale.ROOT);
    }
}
