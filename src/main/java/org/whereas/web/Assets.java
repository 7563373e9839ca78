package org.whereas.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Style sheets, scripts, fonts and pictures, built into the WAR under `frontend/assets/`.
@ApplicationScoped
public class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "woff2", "font/woff2",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "txt", "text/plain;charset=UTF-8");

    private final Map<String, Optional<Asset>> known = new ConcurrentHashMap<>();

    /// An asset's bytes, its media type and the hash of its content.
    record Asset(byte[] bytes, String type, String hash) {}

    /// Where a page finds the asset of this name.
    public String address(String name) {
        return "/assets/" + name + find(name).map(a -> "?v=" + a.hash()).orElse("");
    }

    Optional<Asset> find(String name) {
        if (name.contains("..") || !TYPES.containsKey(ending(name))) return Optional.empty();
        return known.computeIfAbsent(name, Assets::read);
    }

    private static Optional<Asset> read(String name) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream("frontend/assets/" + name)) {
            if (in == null) return Optional.empty();
            var bytes = in.readAllBytes();
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Optional.of(new Asset(
                    bytes,
                    TYPES.get(ending(name)),
                    HexFormat.of().formatHex(hash).substring(0, 12)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
