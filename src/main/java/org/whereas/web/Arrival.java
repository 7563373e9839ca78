package org.whereas.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;

/// How the request of now reached us: over TLS or not, under which name, and from where. Behind a trusted proxy that is
/// what the proxy was asked, not what it asked us. Nothing else reads the request for these.
@RequestScoped
public class Arrival {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

    @Inject
    HttpServletRequest request;

    @Inject
    WebSettings settings;

    /// Whether the sender's connection is encrypted.
    public boolean secure() {
        var told = told("X-Forwarded-Proto");
        return told.isEmpty() ? request.isSecure() : told.equals("https");
    }

    /// The network address of whoever sent it.
    public String address() {
        var forwarded = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        return settings.proxies().sender(request.getRemoteAddr(), forwarded);
    }

    /// The name that the server was asked by, with the port where it is not the usual one.
    public String host() {
        var told = told("X-Forwarded-Host");
        if (HOST.matcher(told).matches()) return told;
        var asked = request.getHeader("Host");
        return asked != null && HOST.matcher(asked).matches() ? asked : request.getServerName();
    }

    /// Scheme, name and port, such as `https://whereas.example.org`.
    public String origin() {
        return (secure() ? "https://" : "http://") + host();
    }

    /// A first try on one's own machine, which needs no TLS.
    public boolean onOwnMachine() {
        return !secure() && OWN_MACHINE.contains(host().replaceFirst(":[0-9]+$", ""));
    }

    /// The whole address of a path of ours, for links that people pass on.
    public String link(String path) {
        var base = settings.url().map(String::valueOf).orElseGet(this::origin);
        return base.replaceFirst("/$", "") + path;
    }

    /// What a trusted proxy says, the nearest one where several are in a row; empty where nobody trusted says anything.
    private String told(String header) {
        var value = request.getHeader(header);
        if (value == null || !settings.proxies().trusts(request.getRemoteAddr())) return "";
        return value.substring(value.lastIndexOf(',') + 1).strip();
    }
}
